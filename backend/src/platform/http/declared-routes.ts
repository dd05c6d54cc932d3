import type { Endpoint } from '@leitai/shared/contract/endpoint';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { endpointOf } from './route.js';

/**
 * Default deny at start: a mounted handler without a contract endpoint, or an endpoint that nothing mounts, stops the
 * process. Throws with the names.
 */
export function assertEveryRouteDeclared(app: NestFastifyApplication, endpoints: readonly Endpoint[]): void {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const scanner = new MetadataScanner();
  const mounted = new Set<Endpoint>();
  const undeclared: string[] = [];
  for (const { instance } of discovery.getControllers()) {
    const prototype = Object.getPrototypeOf(instance);
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name] as object;
      if (Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
      const endpoint = endpointOf(handler);
      if (endpoint) mounted.add(endpoint);
      else undeclared.push(`${instance.constructor.name}.${name}`);
    }
  }
  const missing = endpoints.filter((endpoint) => !mounted.has(endpoint)).map((endpoint) => endpoint.id);
  if (undeclared.length + missing.length > 0) {
    throw new Error(
      `routes without a declared permission: ${undeclared.join(', ') || 'none'}; endpoints not mounted: ${missing.join(', ') || 'none'}`,
    );
  }
}
