import type { FastifyReply } from 'fastify';
import { setSessionCookie } from '../../platform/http/cookie.js';
import { ABSOLUTE_MS } from './session-life.js';

/** Hands the secret of a new session to the browser, for as long as the session can live. */
export function giveCookie(reply: FastifyReply, secret: string): void {
  reply.header('Set-Cookie', setSessionCookie(secret, ABSOLUTE_MS / 1000));
}
