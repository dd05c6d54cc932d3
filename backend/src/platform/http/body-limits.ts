import type { Endpoint } from '@leitai/shared/contract/endpoint';
import type { FastifyInstance } from 'fastify';

/** Largest body in bytes of an endpoint that does not say otherwise. */
export const SMALL = 65_536;

/** Gives every route its own body limit from the contract; 64 KiB unless an endpoint asks for more. */
export function limitBodies(fastify: FastifyInstance, endpoints: readonly Endpoint[]): void {
  const limits = new Map(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint.bodyLimit]));
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = limits.get(`${String(route.method)} ${route.url}`) ?? SMALL;
  });
}
