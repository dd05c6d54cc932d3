import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { InvitationsService } from '../identity/invitations.service.js';
import { PeopleService } from '../identity/people.service.js';
import type { RegistrationRow } from './registration-store.js';

/** Links with which workers confirm what somebody else entered. */
@Injectable()
export class WorkerLinks {
  constructor(
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
  ) {}

  /** One for each who is on the list and has no account; the others are left out. */
  async make(tx: Tx, rows: readonly RegistrationRow[], actor: string) {
    const wanted = rows.filter(({ accountId, state }) => accountId === null && state === 'active');
    const names = await this.people.names(
      tx.sql,
      wanted.map(({ personId }) => personId),
    );
    const offers = wanted.map(({ personId, contestCode }) => ({
      ...{ personId, role: 'contestant' as const, scope: 'contest' as const, scopeId: contestCode },
    }));
    const invited = await this.invitations.inviteMany(tx, offers, actor);
    return wanted.map(({ id, personId }, index) => ({
      ...{ id, name: names.get(personId) ?? '—', token: invited[index]!.token },
    }));
  }
}
