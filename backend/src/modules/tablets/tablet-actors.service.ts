import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { Sightings } from '../../platform/database/sightings.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { SessionsService } from '../identity/sessions.service.js';
import { tabletBySecret } from './tablet.queries.js';
import { barredBy, tabletState } from './tablet-state.js';

/** Who is behind a tablet's cookie: its judge, in its contest, and nothing else of the account. */
@Injectable()
export class TabletActors implements OnModuleDestroy {
  readonly sightings: Sightings;

  constructor(
    private readonly reader: Reader,
    private readonly sessions: SessionsService,
    work: UnitOfWork,
  ) {
    this.sightings = new Sightings(work, 'tablet', 'secret_hash');
    sessions.recognise((hash, now) => this.find(hash, now));
  }

  async onModuleDestroy(): Promise<void> {
    await this.sightings.settled();
  }

  private async find(hash: string, now: number): Promise<Actor | null> {
    const tablet = await tabletBySecret(this.reader.sql, hash);
    if (!tablet) return null;
    const { accountId, judgeId, contest, lastSeenAt } = tablet;
    const barred = barredBy(tabletState(tablet, now));
    const who = { accountId, judgeId, sessionId: hash };
    if (barred) return { ...who, grants: [], barred };
    if (this.sessions.isStale(lastSeenAt, now)) this.sightings.note(hash, now);
    return { ...who, grants: [{ role: 'judge', scope: 'contest', scopeId: contest }] };
  }
}
