import { Problem } from '@leitai/shared/contract/common';
import type { Endpoint } from '@leitai/shared/contract/endpoint';
import { catalogue, statusOf } from '@leitai/shared/domain/problem/catalogue';
import { z } from 'zod';

type Schemas = Record<string, unknown>;

/** A schema as OpenAPI 3.1 wants it; named ones go to `components`. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', named: Schemas): unknown {
  const {
    $defs,
    $schema: _,
    ...json
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>;
  const moved = JSON.parse(
    JSON.stringify({ json, $defs: $defs ?? {} }).replaceAll('"#/$defs/', '"#/components/schemas/'),
  ) as {
    json: { id?: string };
    $defs: Schemas;
  };
  Object.assign(named, moved.$defs);
  return moved.json;
}

function parametersOf(endpoint: Endpoint, named: Schemas): unknown[] {
  const list = (schema: z.ZodType | undefined, where: 'path' | 'query') => {
    if (!schema) return [];
    const { properties = {}, required = [] } = schemaOf(schema, 'input', named) as {
      properties?: Schemas;
      required?: string[];
    };
    return Object.entries(properties).map(([name, of]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      schema: of,
    }));
  };
  return [...list(endpoint.params, 'path'), ...list(endpoint.query, 'query')];
}

/** Statuses an endpoint may answer with besides its own. */
function problemStatuses(endpoint: Endpoint): number[] {
  const codes = new Set([400, 403, 404, 500, 503, ...(endpoint.access === 'public' ? [429] : [401])]);
  if (endpoint.body) for (const status of [413, 415]) codes.add(status);
  if (endpoint.method !== 'GET') codes.add(507);
  for (const code of endpoint.problems ?? []) codes.add(statusOf(code));
  return [...codes].sort();
}

function responsesOf(endpoint: Endpoint, named: Schemas): Record<string, unknown> {
  const type = endpoint.produces ?? 'application/json';
  const content = endpoint.response && {
    content: { [type]: { schema: schemaOf(endpoint.response, 'output', named) } },
  };
  const problems = problemStatuses(endpoint).map((status) => [
    status,
    {
      description: 'problem',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return { [endpoint.status]: { description: endpoint.summary, ...content }, ...Object.fromEntries(problems) };
}

/** The OpenAPI document, derived from the contract alone. */
export function openApiDocument(endpoints: readonly Endpoint[]): object {
  const named: Schemas = {};
  named.Problem = { ...(schemaOf(Problem, 'output', named) as object), 'x-codes': Object.keys(catalogue) };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: {
        operationId: endpoint.id,
        summary: endpoint.summary,
        'x-permission': endpoint.access,
        parameters: parametersOf(endpoint, named),
        ...(endpoint.body && {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(endpoint.body, 'input', named) } },
          },
        }),
        responses: responsesOf(endpoint, named),
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Leitai 擂台', version: '0.1.0' },
    paths,
    components: { schemas: named },
  };
}
