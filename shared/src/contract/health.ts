import { z } from 'zod';
import { endpoint } from './endpoint.js';

export const healthApi = {
  live: endpoint({
    id: 'live',
    method: 'GET',
    path: '/health/live',
    access: 'public',
    status: 200,
    summary: 'The process runs',
    response: z.object({ status: z.literal('ok') }),
  }),
  ready: endpoint({
    id: 'ready',
    method: 'GET',
    path: '/health/ready',
    access: 'public',
    status: 200,
    summary: 'The process can serve: database answers, not draining',
    response: z.object({ status: z.literal('ok') }),
    problems: ['draining', 'storage_unavailable'],
  }),
  schema: endpoint({
    id: 'definitionSchema',
    method: 'GET',
    path: '/api/schemas/contest-definition.json',
    access: 'public',
    status: 200,
    summary: 'JSON Schema of leitai-contest/1',
    produces: 'application/schema+json',
    response: z.string(),
  }),
} as const;
