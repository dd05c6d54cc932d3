import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import type { Endpoint } from '@leitai/shared/contract/endpoint';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi.js';

/** The reader's own files, from its package. Its scripts are never loaded here: only browsers run them. */
const READER = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};
const OPEN = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });`;
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Leitai API</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/open.js"></script></body>
</html>`;

/** Serves /api/openapi.json and, for reading, /api/docs. The document is made when somebody first asks for it. */
export function serveDocs(fastify: FastifyInstance, endpoints: readonly Endpoint[]): void {
  let document: object | undefined;
  fastify.get('/api/openapi.json', () => {
    document ??= openApiDocument(endpoints);
    return document;
  });
  fastify.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  fastify.get('/api/docs/open.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(OPEN));
  const { resolve } = createRequire(import.meta.url);
  for (const [name, type] of Object.entries(READER)) {
    fastify.get(`/api/docs/${name}`, (_, reply) =>
      reply.type(type).send(createReadStream(resolve(`swagger-ui-dist/${name}`))),
    );
  }
}
