import type { Endpoint } from '@leitai/shared/contract/endpoint';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MESSAGE_MAPPING_METADATA } from '@nestjs/websockets/constants.js';
import { socketAccessOf } from '../realtime/socket-event.js';
import { endpointOf } from './route.js';

type Instances = readonly { instance: object | null }[];

/** Methods of the instances that carry a metadata key, with a name to tell them by. */
function handlers(instances: Instances, key: string): { name: string; handler: object }[] {
  const scanner = new MetadataScanner();
  return instances.flatMap(({ instance }) => {
    if (!instance || typeof instance !== 'object') return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, object> | null;
    if (!prototype) return [];
    return scanner
      .getAllMethodNames(prototype)
      .map((name) => ({ name: `${instance.constructor.name}.${name}`, handler: prototype[name] as object }))
      .filter(({ handler }) => Reflect.getMetadata(key, handler) !== undefined);
  });
}

/**
 * Default deny at start: a mounted handler without a contract endpoint, an endpoint that nothing mounts, or a socket
 * event without a declared access stops the process. Throws with the names.
 */
export function assertEveryRouteDeclared(app: NestFastifyApplication, endpoints: readonly Endpoint[]): void {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const routes = handlers(discovery.getControllers(), METHOD_METADATA);
  const events = handlers(discovery.getProviders(), MESSAGE_MAPPING_METADATA);
  const mounted = new Set(routes.map(({ handler }) => endpointOf(handler)));
  const undeclared = [
    ...routes.filter(({ handler }) => endpointOf(handler) === undefined),
    ...events.filter(({ handler }) => socketAccessOf(handler) === undefined),
  ].map(({ name }) => name);
  const missing = endpoints.filter((endpoint) => !mounted.has(endpoint)).map((endpoint) => endpoint.id);
  if (undeclared.length + missing.length > 0) {
    throw new Error(
      `without a declared permission: ${undeclared.join(', ') || 'none'}; endpoints not mounted: ${missing.join(', ') || 'none'}`,
    );
  }
}
