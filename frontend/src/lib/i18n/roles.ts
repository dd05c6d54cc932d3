import type { Role, ScopeKind } from '@leitai/shared/domain/permission/roles';
import { m } from '$lib/paraglide/messages';

const ROLE_WORDS: Record<Role, () => string> = {
  administrator: m.role_administrator,
  organiser: m.role_organiser,
  chief_judge: m.role_chief_judge,
  judge: m.role_judge,
};

const SCOPE_WORDS: Record<ScopeKind, () => string> = {
  platform: m.scope_platform,
  organisation: m.scope_organisation,
  contest: m.scope_contest,
  event: m.scope_event,
  case: m.scope_case,
};

export const roleWord = (role: Role): string => ROLE_WORDS[role]();
export const scopeWord = (scope: ScopeKind): string => SCOPE_WORDS[scope]();

/** `竞赛 linwan-2026`, or the whole platform. */
export const scopeWords = (scope: ScopeKind, id: string | null): string =>
  id === null ? scopeWord(scope) : m.scope_of({ scope: scopeWord(scope), id });
