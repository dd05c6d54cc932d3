import type { Endpoint, InputOf, OutputOf } from '@leitai/shared/contract/endpoint';
import { LANGUAGE_TAG } from '$lib/i18n/language';
import { getLocale } from '$lib/paraglide/runtime';
import { problemOf, unreachable } from './problem';

type Parts = { params?: Record<string, string>; query?: Record<string, string | undefined>; body?: unknown };

function addressOf(path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length > 0 ? `${filled}?${new URLSearchParams(given)}` : filled;
}

interface Options {
  /** The load function's own during server-side rendering. */
  fetch?: typeof fetch;
}

async function request(endpoint: Endpoint, parts: Parts, json: string | undefined, options: Options): Promise<unknown> {
  const response = await (options.fetch ?? fetch)(addressOf(endpoint.path, parts), {
    method: endpoint.method,
    headers: {
      'accept-language': LANGUAGE_TAG[getLocale()],
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: json }),
  }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined;
  return endpoint.produces ? response.text() : response.json();
}

/**
 * Calls an endpoint of the contract: what goes in and comes out is typed by its declaration.
 * Throws ApiProblem when refused or not reached.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: Options = {},
): Promise<OutputOf<E>> {
  const parts = input as Parts;
  const json = parts.body === undefined ? undefined : JSON.stringify(parts.body);
  return (await request(endpoint, parts, json, options)) as OutputOf<E>;
}

/** The same with a file as the body, byte for byte: reading it here would hide doubled keys and huge numbers. */
export const callWithFile = async <E extends Endpoint>(endpoint: E, file: Blob): Promise<OutputOf<E>> =>
  (await request(endpoint, {}, await file.text(), {})) as OutputOf<E>;
