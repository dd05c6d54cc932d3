import { typedCode } from '@leitai/shared/domain/account/pairing-code';
import { screenHealth } from '@leitai/shared/domain/screen/health';
import { eventOf, type ScreenView, sameView } from '@leitai/shared/domain/screen/view';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService } from '../contests/contests.service.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { BoardsService } from '../scoreboard/boards.service.js';
import { type ScreenRow, screenBy, screensOf } from './screen.queries.js';

/** Told after the commit which screens have something else to show. */
export type ScreensListener = (ids: readonly string[]) => void;

/** The organiser's side: screens of a contest, registered by code and told what to show. */
@Injectable()
export class ScreensService {
  private readonly listeners: ScreensListener[] = [];

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly boards: BoardsService,
    private readonly access: DeviceAccessService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onChange(listener: ScreensListener): void {
    this.listeners.push(listener);
  }

  /** Screens of a contest by name. */
  async ofContest(contest: string) {
    const screens = await screensOf(this.reader.sql, contest);
    return Promise.all(screens.map((screen) => this.view(contest, screen)));
  }

  /** Takes the screen that shows a code; saying it again answers the same. Refuses screen_code, not_found. */
  async register(contest: string, { code, name }: { code: string; name: string }, actor: string, ip: string) {
    const token = this.access.codeToken(typedCode(code));
    const found = await this.access.guess(ip, () => screenBy(this.reader.sql, 'code_token', token));
    const [event] = await this.contests.eventsOf(this.reader.sql, contest);
    if (!event) throw new Refusal('not_found');
    return this.work.run(async (tx) => {
      await this.audit.lock(tx, `contest:${contest}`);
      const screen = found && (await screenBy(tx.sql, 'id', found.id));
      if (!screen || screen.endedAt !== null) throw new Refusal('screen_code');
      if (screen.contest === contest) return { id: screen.id };
      if (screen.contest !== null || screen.codeUntil < this.clock.now()) throw new Refusal('screen_code');
      await tx.sql.run('UPDATE screen SET contest_id = ?, name = ? WHERE id = ?', [event.contestId, name, screen.id]);
      await this.changed(tx, contest, [screen.id], { type: 'screen.registered', actor });
      return { id: screen.id };
    });
  }

  /** Gives a screen something to show; what it shows already changes nothing. Refuses not_found. */
  async assign(contest: string, id: string, view: ScreenView, actor: string): Promise<void> {
    const event = eventOf(view);
    if (event !== null) await this.contests.event(this.reader.sql, contest, event);
    await this.work.run(async (tx) => {
      await this.audit.lock(tx, `contest:${contest}`);
      const screen = await this.one(tx, contest, id);
      if (sameView(screen.view, view) && !screen.blanked) return;
      const text = 'UPDATE screen SET view_json = ?, blanked = 0 WHERE id = ?';
      await tx.sql.run(text, [JSON.stringify(view), id]);
      await this.changed(tx, contest, [id], { type: `screen.${view.kind}`, actor });
    });
  }

  /** Blanks one or all, or shows again what they had. Refuses not_found. */
  async blank(contest: string, only: string | null, blanked: boolean, actor: string): Promise<void> {
    await this.work.run(async (tx) => {
      await this.audit.lock(tx, `contest:${contest}`);
      const screens = only === null ? await screensOf(tx.sql, contest) : [await this.one(tx, contest, only)];
      const ids = screens.filter((screen) => screen.blanked !== blanked).map(({ id }) => id);
      for (const id of ids) await tx.sql.run('UPDATE screen SET blanked = ? WHERE id = ?', [blanked ? 1 : 0, id]);
      await this.changed(tx, contest, ids, { type: blanked ? 'screen.blanked' : 'screen.shown', actor });
    });
  }

  /** Takes a screen off. Refuses not_found. */
  async end(contest: string, id: string, actor: string): Promise<void> {
    await this.work.run(async (tx) => {
      await this.audit.lock(tx, `contest:${contest}`);
      await this.one(tx, contest, id);
      await tx.sql.run('UPDATE screen SET ended_at = ? WHERE id = ?', [this.clock.now(), id]);
      await this.changed(tx, contest, [id], { type: 'screen.ended', actor });
    });
  }

  private async one({ sql }: Tx, contest: string, id: string): Promise<ScreenRow> {
    const screen = await screenBy(sql, 'id', id);
    if (screen?.contest !== contest || screen.endedAt !== null) throw new Refusal('not_found');
    return screen;
  }

  /** The next revision for each, a leaf in the contest's log, and word to the screens after the commit. */
  private async changed(
    tx: Tx,
    contest: string,
    ids: readonly string[],
    leaf: { type: string; actor: string },
  ): Promise<void> {
    if (ids.length === 0) return;
    const now = this.clock.now();
    for (const id of ids)
      await tx.sql.run('UPDATE screen SET revision = revision + 1, assigned_at = ? WHERE id = ?', [now, id]);
    const leaves = ids.map((screen) => ({ ...leaf, about: { screen } }));
    await this.audit.append(tx, `contest:${contest}`, leaves);
    tx.afterCommit(() => {
      for (const listener of this.listeners) listener(ids);
    });
  }

  private async view(contest: string, screen: ScreenRow) {
    const { id, name, view, blanked, seenAt, seenRevision, seenV: v, seenStale: stale, revision, assignedAt } = screen;
    const sign = { at: seenAt, revision: seenRevision, v, stale };
    const board = view.kind === 'board' && !blanked ? await this.board(contest, view.event) : null;
    const health = screenHealth(sign, { revision, assignedAt, board }, this.clock.now());
    return { id, name, view, blanked, seenAt: new Date(seenAt).toISOString(), health };
  }

  private async board(contest: string, event: string) {
    const { v, snapshot } = (await this.boards.event({ contest, event })).board('hall');
    return { v, changedAt: snapshot.head.changedAt };
  }
}
