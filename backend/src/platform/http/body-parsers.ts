import type { Endpoint } from '@leitai/shared/contract/endpoint';
import type { FastifyInstance } from 'fastify';

/**
 * JSON is the only body we read. Endpoints that say `raw` get its text: a definition file is read by the same strict
 * reader whether it comes from a disk or from a browser.
 */
export function readJsonOnly(fastify: FastifyInstance, endpoints: readonly Endpoint[]): void {
  const raw = new Set(endpoints.filter((endpoint) => endpoint.raw).map(({ method, path }) => `${method} ${path}`));
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (raw.has(`${request.method} ${request.routeOptions.url}`)) done(null, body);
    else parse(request, String(body), done);
  });
}
