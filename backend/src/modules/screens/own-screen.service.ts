import { PAIRING_CODE_BYTES, PAIRING_CODE_MS, pairingCode, spelled } from '@leitai/shared/domain/account/pairing-code';
import type { ScreenView } from '@leitai/shared/domain/screen/view';
import { Injectable } from '@nestjs/common';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { insertRows } from '../../platform/database/sql.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { type ScreenRow, screenBy, sweepWaiting } from './screen.queries.js';

/** What a screen says of itself. */
export interface Sign {
  revision: number;
  v: number | null;
  stale: boolean;
}

/** Screens that may wait for somebody to type their code: ten times what one network may ask for. */
const MOST_WAITING = 1200;
const BLANK: ScreenView = { kind: 'blank' };
const COLUMNS = ['id', 'secret_hash', 'code_token', 'code_until', 'name', 'view_json', 'blanked', 'revision'];
const SEEN = ['assigned_at', 'seen_at', 'seen_revision', 'seen_stale'];

/** The screen's own side: a code, what to show, a sign of life. Its cookie opens nothing else. */
@Injectable()
export class OwnScreenService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly access: DeviceAccessService,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /** The screen of a cookie; undefined when there is none, or its code ran out. */
  async find(cookie: string | undefined): Promise<ScreenRow | undefined> {
    return cookie ? screenBy(this.reader.sql, 'secret_hash', this.access.hashOf(cookie)) : undefined;
  }

  async own(cookie: string | undefined) {
    const screen = await this.find(cookie);
    if (!screen) return null;
    const { name, contest, contestNameZh: zh, contestNameEn: en, revision, blanked, view, endedAt } = screen;
    const state = endedAt !== null ? 'ended' : contest === null ? 'waiting' : 'assigned';
    const contestName = zh === null ? null : { zh, ...(en !== null && { en }) };
    return {
      state,
      name,
      contest,
      contestName,
      revision,
      view: blanked || state !== 'assigned' ? BLANK : view,
    } as const;
  }

  /**
   * A new code, and the secret for the cookie: the screen that the cookie was before ends or, still waiting, is replaced. A
   * registered screen keeps its place when it loads again, for it does not ask. Refuses too_many_requests, screens_waiting.
   */
  async open(cookie: string | undefined, ip: string): Promise<{ code: string; expiresAt: string; secret: string }> {
    await this.access.screen(ip);
    const code = pairingCode(this.chance.bytes(PAIRING_CODE_BYTES));
    const { secret, hash } = this.access.issue();
    const expiresAt = this.clock.now() + PAIRING_CODE_MS;
    await this.work.run((tx) => this.wait(tx, { cookie, hash, code, expiresAt }));
    return { code: spelled(code), expiresAt: new Date(expiresAt).toISOString(), secret };
  }

  /** Notes what stands on the screen; answers with the revision that should. Refuses screen_ended. */
  async sign(cookie: string | undefined, { revision, v, stale }: Sign): Promise<{ revision: number }> {
    const screen = await this.find(cookie);
    if (!screen || screen.endedAt !== null) throw new Refusal('screen_ended');
    const text = 'UPDATE screen SET seen_at = ?, seen_revision = ?, seen_v = ?, seen_stale = ? WHERE id = ?';
    const values = [this.clock.now(), revision, v, stale ? 1 : 0, screen.id];
    await this.work.run((tx) => tx.sql.run(text, values));
    return { revision: screen.revision };
  }

  private async wait(
    { sql }: Tx,
    { cookie, hash, code, expiresAt }: { cookie: string | undefined; hash: string; code: string; expiresAt: number },
  ): Promise<void> {
    const now = this.clock.now();
    const mine = 'secret_hash = ? AND contest_id IS NULL';
    if (cookie) await sql.run(`DELETE FROM screen WHERE ${mine}`, [this.access.hashOf(cookie)]);
    if ((await sweepWaiting(sql, now)) >= MOST_WAITING) throw new Refusal('screens_waiting');
    const row = [this.chance.id(), hash, this.access.codeToken(code), expiresAt, '', JSON.stringify(BLANK), 0, 0];
    await insertRows(sql, 'screen', [...COLUMNS, ...SEEN], [[...row, now, now, 0, 0]]);
  }
}
