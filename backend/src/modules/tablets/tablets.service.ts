import { isSpent } from '@leitai/shared/domain/account/pin-attempts';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { JudgesService } from '../contests/judges.service.js';
import { NamesService } from '../contests/names.service.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { SessionsService } from '../identity/sessions.service.js';
import {
  markEnded,
  type TabletRow,
  tabletBySecret,
  tabletsInTheWay,
  tabletsOfContest,
  waitingCodes,
} from './tablet.queries.js';
import { tabletState } from './tablet-state.js';

/** The tablets of a contest: who has which, and taking one away. */
@Injectable()
export class TabletsService {
  constructor(
    private readonly judges: JudgesService,
    private readonly names: NamesService,
    private readonly access: DeviceAccessService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The tablet of a cookie as it sees itself; null when the cookie is none of a tablet. */
  async own(sql: Sql, cookie: string | undefined) {
    const tablet = cookie ? await tabletBySecret(sql, this.access.hashOf(cookie)) : undefined;
    if (!tablet) return null;
    const { contest, contestNameZh: zh, contestNameEn: en, judgeId, label, endReason: reason } = tablet;
    const { personId } = await this.judges.byId(sql, judgeId);
    const judge = (await this.names.persons(sql, [personId])).get(personId) ?? '—';
    const state = tabletState(tablet, this.clock.now());
    return { state, contest, contestName: { zh, ...(en !== null && { en }) }, judge, label, reason };
  }

  /** Judges of a contest by code, each with the tablet and the waiting code. Refuses `not_found`. */
  async ofContest(sql: Sql, contest: string) {
    const judges = await this.judges.ofContest(sql, contest);
    const persons = judges.map(({ personId }) => personId);
    const contestId = judges[0]?.contestId ?? '';
    const [names, tablets, codes] = await Promise.all([
      this.names.persons(sql, persons),
      tabletsOfContest(sql, contest),
      waitingCodes(sql, contestId, this.clock.now()),
    ]);
    return judges.map(({ id, code, personId }) => {
      const tablet = tablets.find(({ judgeId }) => judgeId === id);
      const until = codes.get(id);
      return {
        ...{ judge: code, name: names.get(personId) ?? '—' },
        tablet: tablet ? this.view(tablet) : null,
        codeUntil: until === undefined ? null : new Date(until).toISOString(),
      };
    });
  }

  /** Takes a tablet away. Refuses `not_found` unless the contest has it and it has not ended. */
  async end(tx: Tx, contest: string, id: string, { actor, reason }: { actor: string; reason: string }): Promise<void> {
    await this.audit.lock(tx, `contest:${contest}`);
    const tablet = (await tabletsOfContest(tx.sql, contest)).find((each) => each.id === id);
    if (!tablet) throw new Refusal('not_found');
    await this.close(tx, tablet, actor, reason);
  }

  /** Ends the tablets that a new one replaces: the judge's, and what the device was before. */
  async replace(
    tx: Tx,
    { judgeId, cookie }: { judgeId: string; cookie: string | undefined },
    actor: string,
  ): Promise<void> {
    const secretHash = cookie ? this.access.hashOf(cookie) : '';
    for (const old of await tabletsInTheWay(tx.sql, { judgeId, secretHash })) await this.close(tx, old, actor, null);
  }

  private async close(
    tx: Tx,
    { id, contest, accountId }: TabletRow,
    actor: string,
    reason: string | null,
  ): Promise<void> {
    await markEnded(tx, id, this.clock.now(), reason);
    const leaf = reason === null ? { type: 'tablet.replaced' } : { type: 'tablet.ended', reason };
    await this.audit.append(tx, `contest:${contest}`, [{ ...leaf, actor, about: { tablet: id } }]);
    await this.sessions.tell(tx, accountId);
  }

  private view(tablet: TabletRow) {
    const { id, label, pairedAt, lastSeenAt } = tablet;
    const locked = tabletState(tablet, this.clock.now()) === 'open' ? ('open' as const) : ('locked' as const);
    return {
      ...{ id, label, state: isSpent(tablet) ? ('spent' as const) : locked },
      pairedAt: new Date(pairedAt).toISOString(),
      lastSeenAt: new Date(lastSeenAt).toISOString(),
    };
  }
}
