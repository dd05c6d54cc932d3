import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** For every answer; pages bring their own Content-Security-Policy (SvelteKit). */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
/** For the API, unless an endpoint says otherwise: answers name people and roles. */
const API = {
  ...ALWAYS,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
};
/** The API's reading room: its own scripts and styles, nothing from elsewhere. */
const DOCS = {
  ...API,
  'Content-Security-Policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
};
const TRANSPORT = { 'Strict-Transport-Security': 'max-age=31536000' };

const headersOf = (url: string): Record<string, string> => {
  if (!/^\/(api|health)\b/.test(url)) return ALWAYS;
  return url.startsWith('/api/docs') ? DOCS : API;
};

/**
 * Headers of every answer. The API's go through the reply, in one piece; pages are written past it, by SvelteKit on the raw
 * response, so theirs must wait there.
 */
function setHeaders(request: FastifyRequest, reply: FastifyReply, transport: Record<string, string>): void {
  const headers = headersOf(request.url);
  const all = request.protocol === 'https' ? { ...headers, ...transport } : headers;
  if (headers === ALWAYS) for (const [name, value] of Object.entries(all)) reply.raw.setHeader(name, value);
  else reply.headers(all);
}

/**
 * Sets the headers of every answer. A hall does not ask for HTTPS for ever: that would hold for all ports of its name, and
 * its own install page is plain HTTP.
 */
export function secureHeaders(fastify: FastifyInstance, { hall }: { hall: boolean }): void {
  const transport: Record<string, string> = hall ? {} : TRANSPORT;
  fastify.addHook('onRequest', (request, reply, done) => {
    setHeaders(request, reply, transport);
    done();
  });
}
