import type { Endpoint } from '@leitai/shared/contract/endpoint';
import { can, type Place } from '@leitai/shared/domain/permission/roles';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { socketAccessOf } from '../realtime/socket-event.js';
import { type Actor, ActorSource } from './actor.js';
import { sessionCookie } from './cookie.js';
import { Refusal } from './refusal.js';
import { type ApiRequest, endpointOf } from './route.js';
import { isCrossSite } from './transport.js';

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Default deny: no endpoint, no entry. Finds the actor, then asks the shared predicate. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly actors: ActorSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() === 'ws') return mayEmit(context);
    const endpoint = endpointOf(context.getHandler());
    if (!endpoint) throw new Refusal('not_found');
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (WRITES.has(request.method) && isCrossSite(request.headers)) throw new Refusal('cross_site');
    const actor = await this.actors.find(sessionCookie(request.headers.cookie));
    if (actor?.barred && endpoint.access !== 'public') throw new Refusal(actor.barred);
    request.actor = actor?.barred ? null : actor;
    authorise(endpoint, request.actor, request.params as Place);
    return true;
  }
}

/** Throws unless the actor may use the endpoint at that place. */
export function authorise(endpoint: Endpoint, actor: Actor | null, place: Place): void {
  if (endpoint.access === 'public') return;
  if (!actor) throw new Refusal('signed_out');
  if (endpoint.access === 'signed-in') {
    // What belongs to the account is done by its owner, not at a tablet that lies about in a hall.
    if (actor.judgeId) throw new Refusal('forbidden');
    return;
  }
  if (can(actor.grants, endpoint.access, place)) return;
  throw new Refusal(endpoint.confidential ? 'not_found' : 'forbidden');
}

/** The handshake found the actor; events that are public still decide for themselves what they show to whom. */
function mayEmit(context: ExecutionContext): boolean {
  const access = socketAccessOf(context.getHandler());
  if (access === undefined) throw new Refusal('not_found');
  if (access === 'public') return true;
  const { actor } = context.switchToWs().getClient<{ data: { actor: Actor | null } }>().data;
  if (!actor) throw new Refusal('signed_out');
  return access === 'signed-in' || can(actor.grants, access);
}
