import { deviceLabel } from '@leitai/shared/domain/account/device-label';
import { sessionCookie } from '../../platform/http/cookie.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { ApiRequest } from '../../platform/http/route.js';
import { isPrivateTransport } from '../../platform/http/transport.js';

/** Where a password comes from. */
export interface Caller {
  ip: string;
  device: string;
  /** Session that the caller came with, if any. */
  cookie: string | undefined;
}

/** The caller of an endpoint that takes a secret. Refuses `insecure_transport` where others could read it. */
export function privateCaller(request: ApiRequest): Caller {
  if (!isPrivateTransport(request)) throw new Refusal('insecure_transport');
  const { headers, ip } = request;
  return { ip, device: deviceLabel(headers['user-agent']), cookie: sessionCookie(headers.cookie) };
}
