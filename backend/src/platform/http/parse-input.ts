import type { Endpoint } from '@leitai/shared/contract/endpoint';
import { pathText } from '@leitai/shared/domain/contest/faults';
import { type Language, sentence } from '@leitai/shared/domain/problem/catalogue';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { meaningOf } from './issue-meaning.js';
import { type Fault, Refusal } from './refusal.js';

const MAX_FAULTS = 50;

function parsePart(
  part: string,
  schema: z.ZodType | undefined,
  value: unknown,
  language: () => Language,
  faults: Fault[],
): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues.slice(0, MAX_FAULTS)) {
    const { code, params } = meaningOf(issue);
    faults.push({ path: pathText([part, ...issue.path]), code, message: sentence(code, language(), params) });
  }
  return undefined;
}

/**
 * Validates params, query and body against the endpoint. Throws `invalid_input` listing what is wrong, where; only then
 * is the language asked for.
 */
export function parseParts(
  endpoint: Endpoint,
  request: Pick<FastifyRequest, 'params' | 'query' | 'body'>,
  language: () => Language,
) {
  const faults: Fault[] = [];
  const parsed = {
    params: parsePart('path', endpoint.params, request.params, language, faults),
    query: parsePart('query', endpoint.query, request.query, language, faults),
    body: parsePart('body', endpoint.body, request.body ?? {}, language, faults),
  };
  if (faults.length > 0) throw new Refusal('invalid_input', { count: faults.length }, { faults });
  return parsed;
}
