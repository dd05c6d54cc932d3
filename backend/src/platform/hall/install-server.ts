import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../config/config.js';
import { languageOf } from '../http/language.js';
import { type InstallFacts, type InstallReader, installPage } from './install-page.js';
import { likelyPlatform } from './install-steps.js';
import { INSTALL_STYLE } from './install-style.js';
import { mobileConfig } from './mobile-config.js';

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
};

interface Answer {
  status: number;
  type: string;
  body: string;
  /** Name of a download. Safari takes a profile only when it is none. */
  file?: string;
  location?: string;
}

/** What the plain server gives: the page, its style and the authority. Everything else leads to the page. */
function answerTo(url: URL, reader: InstallReader, facts: InstallFacts, authority: string | null): Answer {
  if (url.pathname === '/install')
    return { status: 200, type: 'text/html; charset=utf-8', body: installPage(facts, reader) };
  if (url.pathname === '/install/style.css')
    return { status: 200, type: 'text/css; charset=utf-8', body: INSTALL_STYLE };
  if (authority && url.pathname === '/install/leitai-ca.crt')
    return { status: 200, type: 'application/x-x509-ca-cert', body: authority, file: 'leitai-ca.crt' };
  if (authority && url.pathname === '/install/leitai-ca.mobileconfig')
    return { status: 200, type: 'application/x-apple-aspen-config', body: mobileConfig(authority) };
  return { status: 302, type: 'text/plain; charset=utf-8', body: '/install\n', location: '/install' };
}

function readerOf(url: URL, { headers }: IncomingMessage): InstallReader {
  const chosen = url.searchParams.get('lang');
  const language = chosen === 'zh' || chosen === 'en' ? chosen : languageOf(headers['accept-language']);
  return { language, platform: likelyPlatform(headers['user-agent'] ?? '') };
}

function respond(request: IncomingMessage, response: ServerResponse, facts: InstallFacts, authority: string | null) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const url = new URL(request.url ?? '/', 'http://hall');
  const { status, type, body, file, location } = answerTo(url, readerOf(url, request), facts, authority);
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    ...(file && { 'Content-Disposition': `attachment; filename="${file}"` }),
    ...(location && { Location: location }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves the one thing that a hall gives over plain HTTP: how a device learns to trust it. Nobody can sign in here. Rejects
 * with a ConfigError when the port cannot be opened.
 */
export async function serveInstall(
  listen: { port: number; host: string },
  facts: InstallFacts,
  authority: string | null,
): Promise<{ port: number; server: Server }> {
  const server = createServer((request, response) => respond(request, response, facts, authority));
  server.listen(listen.port, listen.host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigError(`安装证书的页面打不开端口 ${listen.port}（${error.code}）。请换一个：INSTALL_PORT=8080 npm start -- --lan
The install page cannot open port ${listen.port} (${error.code}). Choose another: INSTALL_PORT=8080 npm start -- --lan`);
  });
  return { port: (server.address() as AddressInfo).port, server };
}
