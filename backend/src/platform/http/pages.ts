import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';
import { hostName, isLoopbackHost } from './transport.js';

type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** What pages get with each request: the API without the network. */
interface ApiDoor {
  fetch(request: Request): Promise<Response>;
  /** The database is marked as a demo. */
  demo: boolean;
}

const OURS = /^\/(api|health|socket\.io)(\/|\?|$)/;
const BUILT = fileURLToPath(new URL('../../../../frontend/build/handler.js', import.meta.url));

/**
 * Hands every request that is not /api, /health or /socket.io to SvelteKit's handler, before Fastify reads the body.
 * A hall has several names for one server: protocol and host come from here, checked, never from a fixed ORIGIN.
 */
export async function mountPages(fastify: FastifyInstance, config: Config): Promise<void> {
  if (!existsSync(BUILT)) return;
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
  process.env.HOST_HEADER = 'x-forwarded-host';
  const { handler } = (await import(pathToFileURL(BUILT).href)) as { handler: PageHandler };
  const known = knownHosts(config);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (OURS.test(request.url)) return done();
    const { raw } = request;
    raw.headers['x-forwarded-proto'] = request.protocol;
    raw.headers['x-forwarded-host'] = known(request.host) ? request.host : 'localhost';
    (raw as IncomingMessage & { leitai: ApiDoor }).leitai = apiDoor(fastify, request.ip, config.demo);
    reply.hijack();
    handler(raw, reply.raw, () => reply.raw.writeHead(404).end());
  });
}

/** Names this server may be called by: localhost, its own addresses and name, and LEITAI_HOSTS. */
function knownHosts(config: Config): (host: string) => boolean {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
  const names = new Set(
    [...config.hosts, ...addresses, ...addresses.map((address) => `[${address}]`)].map((name) => name.toLowerCase()),
  );
  return (host) => isLoopbackHost(host) || names.has(hostName(host));
}

/** Server-side loads call Nest in process, with the visitor's own cookie, language and address (rate limits count it). */
function apiDoor(fastify: FastifyInstance, ip: string, demo: boolean): ApiDoor {
  return {
    demo,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const answer = await fastify.inject({
        method: request.method as 'GET',
        url: pathname + search,
        remoteAddress: ip,
        headers: Object.fromEntries(request.headers),
        ...(request.body && { payload: Buffer.from(await request.arrayBuffer()) }),
      });
      const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const empty = answer.statusCode === 204 || answer.statusCode === 304;
      return new Response(empty ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers });
    },
  };
}
