import type { Grant, ScopeKind } from '@leitai/shared/domain/permission/roles';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { Refusal } from '../../platform/http/refusal.js';

type Exists = (sql: Sql, scopeId: string) => Promise<boolean>;

/** What roles can be held in. Each module says which scopes of its kind exist, so that nobody is invited to nothing. */
@Injectable()
export class ScopesService {
  private readonly kinds = new Map<ScopeKind, Exists>();

  /** Registers how to tell whether a scope of this kind exists. */
  register(kind: ScopeKind, exists: Exists): void {
    this.kinds.set(kind, exists);
  }

  /** Refuses `scope_unknown` unless the scope of a grant exists. */
  async assertExists(sql: Sql, { scope, scopeId }: Pick<Grant, 'scope' | 'scopeId'>): Promise<void> {
    if (scope === 'platform') return;
    const exists = this.kinds.get(scope);
    if (!exists || scopeId === null || !(await exists(sql, scopeId))) throw new Refusal('scope_unknown');
  }
}
