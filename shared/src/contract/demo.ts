import { z } from 'zod';
import { DEMO_ROLES } from '../domain/permission/demo-roles.js';
import { endpoint } from './endpoint.js';

export const demoApi = {
  enter: endpoint({
    id: 'enterDemoRole',
    method: 'POST',
    path: '/api/demo/role',
    access: 'public',
    confidential: true,
    status: 204,
    summary: 'Step into a role of the demo, without a password. 404 unless the database is marked as a demo',
    body: z.object({ role: z.enum(DEMO_ROLES) }),
    problems: ['demo_not_ready', 'insecure_transport'],
  }),
} as const;
