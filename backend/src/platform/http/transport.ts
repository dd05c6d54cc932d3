import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Host name of a Host header without its port. */
export const hostName = (host: string | undefined): string => (host ?? '').replace(/:\d+$/, '').toLowerCase();

export const isLoopbackHost = (host: string | undefined): boolean => LOOPBACK.test(hostName(host));

/** HTTPS, or asked for as localhost: only then may a password travel. */
export const isPrivateTransport = (request: FastifyRequest): boolean =>
  request.protocol === 'https' || isLoopbackHost(request.headers.host);

/** Whether a browser says that another site sent this (Fetch Metadata, else Origin). */
export function isCrossSite(headers: Record<string, string | string[] | undefined>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = headers.origin;
  if (origin === undefined) return false;
  try {
    return new URL(String(origin)).host !== headers.host;
  } catch {
    return true;
  }
}
