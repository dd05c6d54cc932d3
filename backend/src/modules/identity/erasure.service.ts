import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import type { EntityTx, Tx } from '../../platform/database/unit-of-work.js';
import { Account } from './account.entity.js';
import { withdrawAllOf } from './invitation.queries.js';
import { MembershipsService } from './memberships.service.js';
import { Person } from './person.entity.js';
import { SessionsService } from './sessions.service.js';
import { VaultService } from './vault.service.js';

/** What another module keeps about a person, in the same turn. */
type ErasedHandler = (tx: Tx, personId: string) => Promise<void>;

/** Deleting a person (PIPL art. 47): name, login and search tokens go, the pseudonyms in journal and audit stay. */
@Injectable()
export class ErasureService {
  private readonly handlers: ErasedHandler[] = [];

  constructor(
    private readonly vault: VaultService,
    private readonly memberships: MembershipsService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Registers what another module forgets when a person is erased. */
  onErased(handler: ErasedHandler): void {
    this.handlers.push(handler);
  }

  /** Erases a person. Refuses `last_administrator`. */
  async erase(tx: EntityTx, personId: string, { actor, reason }: { actor: string; reason: string }): Promise<void> {
    for (const { id } of await tx.manager.findBy(Account, { personId })) await this.closeAccount(tx, id, actor);
    await withdrawAllOf(tx.manager, personId, this.clock.now());
    await tx.manager.update(Person, { id: personId }, { nameCipher: null });
    await this.vault.erase(tx, personId);
    for (const forget of this.handlers) await forget(tx, personId);
    await this.audit.append(tx, 'platform', [{ type: 'person.erased', actor, reason, about: { person: personId } }]);
  }

  private async closeAccount(tx: EntityTx, id: string, actor: string): Promise<void> {
    await this.memberships.revokeAll(tx, id, actor);
    await this.sessions.endAll(tx, id, actor);
    // The account's own id is nobody's keyed hash, and unique: the login name becomes free.
    await tx.manager.update(Account, { id }, { loginToken: id, loginCipher: null, passwordHash: '', disabled: true });
  }
}
