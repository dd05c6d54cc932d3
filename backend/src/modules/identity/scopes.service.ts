import type { Grant, ScopeKind } from '@leitai/shared/domain/permission/roles';
import type { LocalName } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { Refusal } from '../../platform/http/refusal.js';

/** What people call a scope. */
type NameOf = (sql: Sql, scopeId: string) => Promise<LocalName | null>;
type Exists = (sql: Sql, scopeId: string) => Promise<boolean>;

/** What roles can be held in. Each module says which scopes of its kind exist, so that nobody is invited to nothing. */
@Injectable()
export class ScopesService {
  private readonly kinds = new Map<ScopeKind, Exists>();
  private readonly names = new Map<ScopeKind, NameOf>();

  /** Registers how to tell whether a scope of this kind exists and, where its id tells people nothing, what it is called. */
  register(kind: ScopeKind, exists: Exists, nameOf?: NameOf): void {
    this.kinds.set(kind, exists);
    if (nameOf) this.names.set(kind, nameOf);
  }

  /** What the scope of a grant is called; null: people know it by its id. */
  async nameOf(sql: Sql, { scope, scopeId }: Pick<Grant, 'scope' | 'scopeId'>): Promise<LocalName | null> {
    return scopeId === null ? null : ((await this.names.get(scope)?.(sql, scopeId)) ?? null);
  }

  /** Refuses `scope_unknown` unless the scope of a grant exists. */
  async assertExists(sql: Sql, { scope, scopeId }: Pick<Grant, 'scope' | 'scopeId'>): Promise<void> {
    if (scope === 'platform') return;
    const exists = this.kinds.get(scope);
    if (!exists || scopeId === null || !(await exists(sql, scopeId))) throw new Refusal('scope_unknown');
  }
}
