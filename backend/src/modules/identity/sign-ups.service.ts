import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AttemptLimits } from './attempt-limits.js';
import { InvitationsService } from './invitations.service.js';
import { PeopleService } from './people.service.js';

/** An account for somebody whom nobody invited: an invitation to take part in a contest, made at their own word. */
@Injectable()
export class SignUpsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
    private readonly limits: AttemptLimits,
  ) {}

  /** Counts a visitor who registers something. Refuses `too_many_requests`. */
  count(ip: string): Promise<void> {
    return this.limits.signUp(ip);
  }

  /** `assertOpen` refuses when the contest takes nobody. Refuses `too_many_requests`. */
  async signUp(
    { contest, name, ip }: { contest: string; name: string; ip: string },
    assertOpen: (tx: Tx) => Promise<void>,
  ): Promise<{ token: string }> {
    await this.limits.signUp(ip);
    return this.work.run(async (tx) => {
      await assertOpen(tx);
      const [personId] = (await this.people.create(tx, [name])) as [string];
      const offer = { personId, role: 'contestant', scope: 'contest', scopeId: contest } as const;
      const [invited] = await this.invitations.inviteMany(tx, [offer], 'system');
      return { token: (invited as NonNullable<typeof invited>).token };
    });
  }
}
