import type { FastifyInstance } from 'fastify';

const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
/** The API's reading room: its own scripts and styles, nothing from elsewhere. */
const DOCS_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** Headers of every answer; pages bring their own Content-Security-Policy (SvelteKit). */
export function secureHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const set = (name: string, value: string) => reply.raw.setHeader(name, value);
    set('X-Content-Type-Options', 'nosniff');
    set('Referrer-Policy', 'same-origin');
    set('Cross-Origin-Opener-Policy', 'same-origin');
    if (request.protocol === 'https') set('Strict-Transport-Security', 'max-age=31536000');
    if (/^\/(api|health)\b/.test(request.url)) {
      // Unless an endpoint says otherwise: answers name people and roles.
      set('Cache-Control', 'no-store');
      set('Content-Security-Policy', request.url.startsWith('/api/docs') ? DOCS_POLICY : API_POLICY);
    }
  });
}
