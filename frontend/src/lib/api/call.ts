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

/**
 * Calls an endpoint of the contract: what goes in and comes out is typed by its declaration.
 * `fetch` is the load function's own during server-side rendering. Throws ApiProblem when refused or not reached.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: { fetch?: typeof fetch; signal?: AbortSignal } = {},
): Promise<OutputOf<E>> {
  const parts = input as Parts;
  const response = await (options.fetch ?? fetch)(addressOf(endpoint.path, parts), {
    method: endpoint.method,
    headers: {
      'accept-language': LANGUAGE_TAG[getLocale()],
      ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as OutputOf<E>;
  return (endpoint.produces ? await response.text() : await response.json()) as OutputOf<E>;
}
