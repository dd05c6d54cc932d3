import type { ScopeKind } from '@leitai/shared/domain/permission/roles';

/** The audit log that a change of access belongs to: an organisation's own, or the platform's. */
export const auditLogOf = ({ scope, scopeId }: { scope: ScopeKind; scopeId: string | null }): string =>
  scope === 'organisation' ? `organisation:${scopeId}` : 'platform';
