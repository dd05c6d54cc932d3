import type { z } from 'zod';
import type { Permission } from '../domain/permission/roles.js';
import type { ProblemCode } from '../domain/problem/catalogue.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** `public`: anyone. `signed-in`: any account, on its own things. Otherwise a permission, decided by `can`. */
export type Access = 'public' | 'signed-in' | Permission;

/**
 * One HTTP endpoint, declared once: the backend mounts it, the web calls it, OpenAPI shows it.
 * `path` has `:name` holes; `params` describes them. `problems` lists the codes beyond the transport's own.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  id: string;
  method: Method;
  path: `/${string}`;
  access: Access;
  /** 404 instead of 403 when the right is missing: existence itself is confidential. */
  confidential?: boolean;
  status: number;
  summary: string;
  params?: Params;
  query?: Query;
  body?: Body;
  /** Absent for 204. */
  response?: Response;
  /** Content type when it is not JSON. */
  produces?: string;
  /** The handler gets the body's text and reads it itself. */
  raw?: boolean;
  /** Largest body in bytes; 64 KiB unless said. */
  bodyLimit?: number;
  problems?: readonly ProblemCode[];
}

/** Keeps the literal types of a declaration. */
export function endpoint<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodUndefined,
>(declaration: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return declaration;
}

type In<S> = S extends z.ZodUndefined ? unknown : S extends z.ZodType ? z.input<S> : unknown;
type Part<K extends string, S> = S extends z.ZodUndefined ? unknown : { [key in K]: In<S> };

/** What a caller passes: params, query and body, each only where the endpoint has it. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? Part<'params', P> & Part<'query', Q> & Part<'body', B>
    : never;

/** What a caller gets. */
export type OutputOf<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R>
    ? R extends z.ZodUndefined
      ? undefined
      : z.output<R>
    : never;
