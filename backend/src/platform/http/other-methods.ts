import type { Endpoint } from '@leitai/shared/contract/endpoint';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { sendProblem } from './problem.filter.js';
import { Refusal } from './refusal.js';

/** Paths of the contract with what their holes are called left out, each with its methods. */
function methodsByShape(endpoints: readonly Endpoint[]): Map<string, Set<string>> {
  const shapes = new Map<string, Set<string>>();
  for (const { method, path } of endpoints) {
    const shape = path.replaceAll(/:\w+/g, ':hole');
    const methods = shapes.get(shape) ?? new Set();
    shapes.set(shape, methods.add(method));
    if (method === 'GET') methods.add('HEAD');
  }
  return shapes;
}

/**
 * A path of the contract asked with a method that it does not have answers 405 and says in `Allow` which it has. Routes
 * of their own, so that known requests pay nothing for it; refused before any body is read.
 */
export function refuseOtherMethods(fastify: FastifyInstance, endpoints: readonly Endpoint[]): void {
  for (const [url, methods] of methodsByShape(endpoints)) {
    const allow = [...methods].sort().join(', ');
    fastify.route({
      method: fastify.supportedMethods.filter((method) => !methods.has(method)) as HTTPMethods[],
      url,
      onRequest: (request, reply) =>
        sendProblem(new Refusal('method_not_allowed'), request, reply.header('Allow', allow)),
      handler: () => undefined,
    });
  }
}
