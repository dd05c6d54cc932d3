import { ok, type Result, refuse } from '../problem/violation.js';
import type { Grant, Role, ScopeKind } from './roles.js';

/** Where each role can be held. */
const SCOPES_OF: Record<Role, readonly ScopeKind[]> = {
  administrator: ['platform', 'organisation'],
  organiser: ['platform', 'organisation', 'contest'],
  chief_judge: ['contest'],
  judge: ['contest'],
  contestant: ['contest'],
  team_leader: ['delegation'],
};

/** Whether a role makes sense in a scope: known together, and a scope id exactly where there are several scopes. */
export function checkGrant({ role, scope, scopeId }: Grant): Result<void> {
  const named = scope === 'platform' ? scopeId === null : Boolean(scopeId);
  return SCOPES_OF[role].includes(scope) && named ? ok(undefined) : refuse('grant_invalid', { role, scope });
}
