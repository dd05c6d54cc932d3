import type { Endpoint } from '@leitai/shared/contract/endpoint';
import {
  applyDecorators,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  HttpCode,
  Post,
  Put,
  SetMetadata,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor } from './actor.js';
import { languageOf } from './language.js';
import { parseParts } from './parse-input.js';
import { Refusal } from './refusal.js';

export const ENDPOINT = 'leitai:endpoint';

export type ApiRequest = FastifyRequest & { actor?: Actor | null };

const MAPPING = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

type Handler = (this: unknown, ...args: unknown[]) => unknown;

/** Mounts a handler on an endpoint of the contract: path, status, permission and response schema come from there. */
export function Route(endpoint: Endpoint): MethodDecorator {
  const decorators = [
    MAPPING[endpoint.method](endpoint.path),
    HttpCode(endpoint.status),
    SetMetadata(ENDPOINT, endpoint),
  ];
  if (endpoint.response && !endpoint.produces) decorators.unshift(Answers(endpoint.response));
  return applyDecorators(...decorators);
}

/**
 * Lets out what the contract names and nothing else; throws when the handler broke the contract. Around the handler and
 * not in an interceptor: a single interceptor sends every answer through observables, a tenth of a mark's time. A text
 * passes as it is: a board's bytes are made once per version, not once per viewer.
 */
function Answers(schema: z.ZodType): MethodDecorator {
  return (_target, _name, descriptor) => {
    const handler = descriptor.value as Handler;
    const answering: Handler = async function (...args) {
      const answer = await handler.apply(this, args);
      return typeof answer === 'string' ? answer : schema.parse(answer);
    };
    descriptor.value = answering as typeof descriptor.value;
  };
}

export const endpointOf = (handler: object): Endpoint | undefined => Reflect.getMetadata(ENDPOINT, handler);

/** What a handler gets: params, query and body as the contract's schemas left them. */
export type Parsed<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { params: z.output<P>; query: z.output<Q>; body: z.output<B> }
    : never;

/** Validated input of the request; refuses `invalid_input` with a path for every fault. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<ApiRequest>();
  const endpoint = endpointOf(context.getHandler());
  if (!endpoint) throw new Error(`${context.getHandler().name} has no endpoint`);
  return parseParts(endpoint, request, () => languageOf(request.headers['accept-language']));
});

/** The signed-in actor. Only for endpoints that are not public. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ApiRequest>();
  if (!actor) throw new Refusal('signed_out');
  return actor;
});

/** The actor, or null for a visitor. */
export const Visitor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<ApiRequest>().actor ?? null,
);

/** The caller's language. */
export const Lang = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<ApiRequest>().headers['accept-language']),
);
