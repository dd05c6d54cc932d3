import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { type Accepted, InvitationsService } from '../identity/invitations.service.js';

/** A judge of a contest becomes able to mark when the invitation is accepted: in the same turn. */
@Injectable()
export class JudgeAccounts {
  constructor(invitations: InvitationsService) {
    invitations.onAccepted((tx, accepted) => this.link(tx, accepted));
  }

  private async link(tx: Tx, { personId, accountId, scope }: Accepted): Promise<void> {
    if (scope !== 'contest') return;
    await tx.sql.run('UPDATE judge SET account_id = ? WHERE person_id = ?', [accountId, personId]);
  }
}
