import { typedCode } from '@leitai/shared/domain/account/pairing-code';
import { checkPin } from '@leitai/shared/domain/account/pin';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { type EntityTx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import type { ApiRequest } from '../../platform/http/route.js';
import { type JudgeRef, JudgesService } from '../contests/judges.service.js';
import { AccountsService } from '../identity/accounts.service.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { MembershipsService } from '../identity/memberships.service.js';
import { PasswordsService } from '../identity/passwords.service.js';
import { SessionsService } from '../identity/sessions.service.js';
import { type OpenCode, PairingCodesService } from './pairing-codes.service.js';
import { Tablet } from './tablet.entity.js';
import { markUsed, tabletBySecret } from './tablet.queries.js';
import { TabletsService } from './tablets.service.js';

/** What is known of the tablet that is being paired. */
interface NewTablet {
  label: string;
  pinHash: string;
  secretHash: string;
  /** The cookie it came with, if any. */
  cookie: string | undefined;
}

interface Wanted {
  code: string;
  pin: string;
  label: string;
  uuid?: string | undefined;
}

/** Pairing: one code, one judge, one tablet. */
@Injectable()
export class PairingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly codes: PairingCodesService,
    private readonly judges: JudgesService,
    private readonly tablets: TabletsService,
    private readonly accounts: AccountsService,
    private readonly memberships: MembershipsService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly access: DeviceAccessService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /**
   * Pairs the caller with the judge of a code and returns the secret for its cookie. Refuses `pin_…`, `pairing_…`,
   * `insecure_transport`, `too_many_requests`; of tablets that come at once all but one get `pairing_used`.
   */
  async pair({ code, pin, label, uuid }: Wanted, request: ApiRequest): Promise<string> {
    const caller = this.access.caller(request);
    orRefuse(checkPin(pin));
    const issued = uuid ? this.access.issueFor(typedCode(code), uuid) : this.access.issue();
    if (uuid && (await this.isPaired(issued.hash, pin))) return issued.secret;
    const open = await this.codes.open(this.reader.sql, code, caller.ip);
    const pinHash = await this.passwords.inTurn(() => this.passwords.hash(pin));
    const tablet = { label: label || caller.device, pinHash, secretHash: issued.hash, cookie: caller.cookie };
    await this.work.runEntities((tx) => this.take(tx, open, tablet));
    return issued.secret;
  }

  /** Whether this is the answer to a pairing that was lost on its way. */
  private async isPaired(secretHash: string, pin: string): Promise<boolean> {
    const tablet = await tabletBySecret(this.reader.sql, secretHash);
    if (!tablet || tablet.endedAt !== null) return false;
    return this.passwords.inTurn(() => this.passwords.verify(tablet.pinHash, pin));
  }

  private async take(
    tx: EntityTx,
    { id: code, judge }: OpenCode,
    { label, pinHash, secretHash, cookie }: NewTablet,
  ): Promise<void> {
    const log = `contest:${judge.contest}`;
    await this.audit.lock(tx, log);
    const now = this.clock.now();
    if (!(await markUsed(tx.manager, code, now))) throw new Refusal('pairing_used');
    const accountId = await this.accountOf(tx, judge.id);
    if (cookie) await this.sessions.endCookie(tx, cookie);
    await this.tablets.replace(tx, { judgeId: judge.id, cookie }, accountId);
    const id = this.chance.id();
    const pairing = { id, contestId: judge.contestId, judgeId: judge.id, accountId, secretHash, label, pinHash };
    const fresh = { pairedAt: now, lastSeenAt: now, locked: false, wrongPins: 0 };
    await tx.manager.insert(Tablet, { ...pairing, ...fresh, pausedUntil: null, endedAt: null, endReason: null });
    const about = { tablet: id, code, judge: judge.id };
    await this.audit.append(tx, log, [{ type: 'tablet.paired', actor: accountId, about }]);
  }

  /** The account under which the judge acts. Who has none yet gets one that only tablets use: no password fits it. */
  private async accountOf(tx: EntityTx, judgeId: string): Promise<string> {
    const judge: JudgeRef = await this.judges.byId(tx.sql, judgeId);
    const accountId = judge.accountId ?? (await this.newAccount(tx, judge));
    const held = { accountId, scope: 'contest', scopeId: judge.contest } as const;
    if (!(await this.memberships.holds(tx.sql, { ...held, role: 'chief_judge' })))
      await this.memberships.grant(tx, { ...held, role: 'judge' }, accountId);
    return accountId;
  }

  private async newAccount(tx: EntityTx, { id, personId }: JudgeRef): Promise<string> {
    const login = `tablet-${this.chance.id()}`;
    const accountId = await this.accounts.create(tx, { personId, login, passwordHash: '' });
    await this.judges.link(tx, id, accountId);
    return accountId;
  }
}
