import { type Language, type ProblemCode, sentence, statusOf } from '@leitai/shared/domain/problem/catalogue';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Chance } from '../clock/clock.js';
import { storageFailure } from '../database/storage-failure.js';
import { safeError } from '../log/safe-error.js';
import { SMALL } from './body-limits.js';
import { languageOf } from './language.js';
import { Refusal } from './refusal.js';

const STORAGE: Record<string, ProblemCode> = {
  full: 'storage_full',
  busy: 'storage_unavailable',
  gone: 'storage_unavailable',
  deadlock: 'storage_unavailable',
};

const BY_STATUS: Record<number, ProblemCode> = {
  400: 'invalid_input',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'body_too_large',
  415: 'unsupported_media',
  503: 'draining',
};

/** Body of a problem answer (RFC 9457), in the caller's language. */
export function problemBody(refusal: Refusal, language: Language) {
  const detail = sentence(refusal.code, language, refusal.params);
  return {
    type: `urn:leitai:problem:${refusal.code}`,
    title: detail,
    status: statusOf(refusal.code),
    detail,
    code: refusal.code,
    params: refusal.params,
    ...(refusal.faults && { faults: refusal.faults }),
    ...(refusal.conflict && { conflict: refusal.conflict }),
  };
}

/** Sends a refusal as problem+json. */
export function sendProblem(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers['accept-language']);
  if (refusal.retryAfter !== undefined) reply.header('Retry-After', String(refusal.retryAfter));
  reply
    .status(statusOf(refusal.code))
    .header('Cache-Control', 'no-store')
    .header('Content-Language', language === 'zh' ? 'zh-CN' : 'en')
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(refusal, language)));
}

/** A size as people say it: whole mebibytes, else kibibytes. */
const sizeText = (bytes: number): string =>
  bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MB` : `${Math.round(bytes / 1024)} KB`;

/** Failures of the transport, known by their status alone. */
export function refusalOfStatus(status: number | undefined, request: FastifyRequest): Refusal | undefined {
  const code = status === undefined ? undefined : BY_STATUS[status];
  if (!code) return undefined;
  if (code === 'body_too_large')
    return new Refusal(code, { limit: sizeText(request.routeOptions?.bodyLimit ?? SMALL) });
  return new Refusal(code, code === 'invalid_input' ? { count: 1 } : {});
}

/** The one place where failures become answers. What we did not expect is logged under an id and told only as that id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(Chance) private readonly chance: Chance) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    if (!reply.sent) sendProblem(this.refusalOf(error, request), request, reply);
  }

  private refusalOf(error: unknown, request: FastifyRequest): Refusal {
    if (error instanceof Refusal) return error;
    const failure = storageFailure(error);
    if (failure) return new Refusal(STORAGE[failure]!, {}, { retryAfter: 2 });
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
    return refusalOfStatus(status, request) ?? this.unexpected(error, request);
  }

  private unexpected(error: unknown, request: FastifyRequest): Refusal {
    const id = this.chance.id();
    request.log.error({ error: safeError(error), id, route: request.routeOptions?.url }, 'unexpected failure');
    return new Refusal('internal', { id });
  }
}
