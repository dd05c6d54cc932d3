/**
 * Who may do what, as a few role × scope predicates. A scope id is a code or id that never changes:
 * contest scope = contest code, organisation and delegation scope = their id. Platform grants reach everywhere.
 */
export const ROLES = ['administrator', 'organiser', 'chief_judge', 'judge', 'contestant', 'team_leader'] as const;
export type Role = (typeof ROLES)[number];

export const SCOPES = ['platform', 'organisation', 'contest', 'event', 'case', 'delegation'] as const;
export type ScopeKind = (typeof SCOPES)[number];

export interface Grant {
  role: Role;
  scope: ScopeKind;
  /** Null for the platform. */
  scopeId: string | null;
}

/** Permissions of the platform, each with the scope it is decided in and the roles that carry it there. */
export const PERMISSIONS = {
  'platform.manage': { scope: 'platform', roles: ['administrator'] },
  'organisation.manage': { scope: 'organisation', roles: ['administrator', 'organiser'] },
  /** Anyone who organises anything may import a contest, and becomes its organiser. */
  'contest.import': { scope: 'any', roles: ['administrator', 'organiser'] },
  'contest.run': { scope: 'contest', roles: ['administrator', 'organiser'] },
  'contest.decide': { scope: 'contest', roles: ['administrator', 'organiser', 'chief_judge'] },
  'contest.results': { scope: 'contest', roles: ['administrator', 'organiser', 'chief_judge'] },
  'board.jury': { scope: 'contest', roles: ['administrator', 'organiser', 'chief_judge', 'judge'] },
  'board.organiser': { scope: 'contest', roles: ['administrator', 'organiser', 'chief_judge'] },
  /** Judges act on their own sheets, wherever these are; the sheet itself says whose it is. */
  'mark.record': { scope: 'any', roles: ['judge', 'chief_judge'] },
  /** Team leaders act for their own delegation; the organiser acts at the desk, in the event. */
  'delegation.lead': { scope: 'delegation', roles: ['team_leader'] },
} as const satisfies Record<string, { scope: ScopeKind | 'any'; roles: readonly Role[] }>;

export type Permission = keyof typeof PERMISSIONS;

/** What a request names: the scopes it takes place in. */
export interface Place {
  contest?: string;
  organisation?: string;
  delegation?: string;
}

const reaches = (grant: Grant, scope: ScopeKind | 'any', place: Place): boolean => {
  if (scope === 'any' || grant.scope === 'platform') return true;
  if (grant.scope !== scope || grant.scopeId === null) return false;
  if (scope === 'delegation') return grant.scopeId === place.delegation;
  return grant.scopeId === (scope === 'contest' ? place.contest : place.organisation);
};

/** Whether any of the grants carries the permission at that place. Default: no. */
export function can(grants: readonly Grant[], permission: Permission, place: Place = {}): boolean {
  const { scope, roles } = PERMISSIONS[permission];
  return grants.some((grant) => (roles as readonly Role[]).includes(grant.role) && reaches(grant, scope, place));
}
