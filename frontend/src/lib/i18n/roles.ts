import type { Role, ScopeKind } from '@leitai/shared/domain/permission/roles';
import type { LocalName } from '@leitai/shared/domain/scoring/rules';
import { m } from '$lib/paraglide/messages';
import { say } from './names';

const ROLE_WORDS: Record<Role, () => string> = {
  administrator: m.role_administrator,
  organiser: m.role_organiser,
  chief_judge: m.role_chief_judge,
  judge: m.role_judge,
  contestant: m.role_contestant,
  team_leader: m.role_team_leader,
};

const SCOPE_WORDS: Record<ScopeKind, () => string> = {
  platform: m.scope_platform,
  organisation: m.scope_organisation,
  contest: m.scope_contest,
  event: m.scope_event,
  case: m.scope_case,
  delegation: m.scope_delegation,
};

export const roleWord = (role: Role): string => ROLE_WORDS[role]();
export const scopeWord = (scope: ScopeKind): string => SCOPE_WORDS[scope]();

/** What a scope can be called: contests by code, organisations by id. */
export interface ScopeNames {
  contests?: readonly { code: string; name: LocalName }[];
  organisations?: readonly { id: string; name: string }[];
}

function nameOf(scope: ScopeKind, id: string, { contests = [], organisations = [] }: ScopeNames): string | undefined {
  if (scope === 'organisation') return organisations.find((each) => each.id === id)?.name;
  const contest = scope === 'contest' ? contests.find(({ code }) => code === id) : undefined;
  return contest && say(contest.name);
}

/** The scope's name; its kind and id (`竞赛 linwan-2026`) where nobody told the name; or the whole platform. */
export const scopeWords = (scope: ScopeKind, id: string | null, names: ScopeNames = {}): string =>
  id === null ? scopeWord(scope) : (nameOf(scope, id, names) ?? m.scope_of({ scope: scopeWord(scope), id }));
