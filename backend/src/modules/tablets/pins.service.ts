import { attemptPin, pinWait, wrongPin } from '@leitai/shared/domain/account/pin-attempts';
import type { Violation } from '@leitai/shared/domain/problem/violation';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { ApiRequest } from '../../platform/http/route.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { PasswordsService } from '../identity/passwords.service.js';
import { SessionsService } from '../identity/sessions.service.js';
import { type TabletRow, tabletBySecret } from './tablet.queries.js';
import { barredBy, tabletState } from './tablet-state.js';

type Counted = Pick<TabletRow, 'wrong' | 'pausedUntil'>;

/** Locking a tablet and opening it by its PIN. */
@Injectable()
export class PinsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly access: DeviceAccessService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Opens a tablet. Refuses `pin_wrong`, `pin_paused`, `pin_spent`, `tablet_ended`, `tablet_over`, `signed_out`. */
  async unlock(pin: string, request: ApiRequest): Promise<void> {
    const { cookie } = this.access.caller(request);
    await this.passwords.inTurn(async () => {
      const { tablet, counted } = await this.work.run((tx) => this.count(tx, cookie));
      const fits = await this.passwords.verify(tablet.pinHash, pin);
      await this.work.run((tx) => (fits ? this.open(tx, tablet) : this.missed(tx, tablet, counted)));
      if (!fits) throw this.waiting(wrongPin(counted), counted);
    });
  }

  /** Locks the caller's tablet. Refuses `tablet_ended`, `tablet_over`, `signed_out`. */
  async lock(request: ApiRequest): Promise<void> {
    const { cookie } = this.access.caller(request);
    await this.work.run(async (tx) => {
      const tablet = await this.live(tx, cookie);
      await tx.sql.run('UPDATE tablet SET locked = 1 WHERE id = ?', [tablet.id]);
      await this.record(tx, tablet, 'tablet.locked');
    });
  }

  /** The attempt counts before the PIN is looked at: a burst of guesses cannot slip past. */
  private async count(tx: Tx, cookie: string | undefined): Promise<{ tablet: TabletRow; counted: Counted }> {
    const tablet = await this.live(tx, cookie);
    const attempt = attemptPin(tablet, this.clock.now());
    if (!attempt.ok) throw this.waiting(attempt.violation, tablet);
    const counted = attempt.value;
    await this.write(tx, tablet.id, counted);
    return { tablet, counted };
  }

  /** A refusal that says in `Retry-After`, too, when the next PIN is taken. */
  private waiting({ code, params }: Violation, attempts: Counted): Refusal {
    const retryAfter = pinWait(attempts, this.clock.now());
    return new Refusal(code, params, retryAfter === undefined ? {} : { retryAfter });
  }

  private async open(tx: Tx, tablet: TabletRow): Promise<void> {
    await this.write(tx, tablet.id, { wrong: 0, pausedUntil: null });
    await tx.sql.run('UPDATE tablet SET locked = 0, last_seen_at = ? WHERE id = ?', [this.clock.now(), tablet.id]);
    await this.record(tx, tablet, 'tablet.unlocked');
  }

  private async missed(tx: Tx, tablet: TabletRow, counted: Counted): Promise<void> {
    const { code } = wrongPin(counted);
    if (code !== 'pin_wrong') await this.record(tx, tablet, `tablet.${code}`);
  }

  private write({ sql }: Tx, id: string, { wrong, pausedUntil }: Counted): Promise<void> {
    return sql.run('UPDATE tablet SET wrong_pins = ?, paused_until = ? WHERE id = ?', [wrong, pausedUntil, id]);
  }

  private async live(tx: Tx, cookie: string | undefined): Promise<TabletRow> {
    const tablet = cookie ? await tabletBySecret(tx.sql, this.access.hashOf(cookie), true) : undefined;
    if (!tablet) throw new Refusal('signed_out');
    const state = tabletState(tablet, this.clock.now());
    const barred = state === 'locked' ? undefined : barredBy(state);
    if (barred) throw new Refusal(barred);
    return tablet;
  }

  private async record(tx: Tx, { id, contest, accountId }: TabletRow, type: string): Promise<void> {
    await this.audit.append(tx, `contest:${contest}`, [{ type, actor: accountId, about: { tablet: id } }]);
    await this.sessions.tell(tx, accountId);
  }
}
