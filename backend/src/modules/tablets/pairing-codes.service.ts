import {
  PAIRING_CODE_BYTES,
  PAIRING_CODE_MS,
  pairingCode,
  spelled,
  typedCode,
} from '@leitai/shared/domain/account/pairing-code';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { type JudgeRef, JudgesService } from '../contests/judges.service.js';
import { NamesService } from '../contests/names.service.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { codeByToken } from './tablet.queries.js';

/** A code that can be used, and for whom. */
export interface OpenCode {
  id: string;
  judge: JudgeRef;
}

/** Codes by which organisers hand tablets out: one for a judge at a time, for two hours, for one use. */
@Injectable()
export class PairingCodesService {
  constructor(
    private readonly judges: JudgesService,
    private readonly names: NamesService,
    private readonly access: DeviceAccessService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /** Makes a code and returns it, this once; one that waits ends. Refuses `not_found`, `pairing_closed`. */
  async make(tx: Tx, contest: string, judgeCode: string, actor: string) {
    const judge = await this.judges.byCode(tx.sql, contest, judgeCode);
    await this.assertOpen(tx.sql, judge);
    const log = `contest:${contest}`;
    await this.audit.lock(tx, log);
    const now = this.clock.now();
    const waiting = 'judge_id = ? AND used_at IS NULL AND withdrawn_at IS NULL';
    await tx.sql.run(`UPDATE pairing_code SET withdrawn_at = ? WHERE ${waiting}`, [now, judge.id]);
    const code = pairingCode(this.chance.bytes(PAIRING_CODE_BYTES));
    const id = this.chance.id();
    const expiresAt = now + PAIRING_CODE_MS;
    const row = [id, this.access.codeToken(code), judge.id, expiresAt];
    await insertRows(tx.sql, 'pairing_code', ['id', 'code_token', 'judge_id', 'expires_at'], [row]);
    await this.audit.append(tx, log, [{ type: 'tablet.code_made', actor, about: { code: id, judge: judge.id } }]);
    const name = (await this.names.persons(tx.sql, [judge.personId])).get(judge.personId) ?? '—';
    return { code: spelled(code), name, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** The code as somebody typed it. Refuses `pairing_invalid`, `pairing_used`, `pairing_closed`, `too_many_requests`. */
  async open(sql: Sql, typed: string, ip: string): Promise<OpenCode> {
    const token = this.access.codeToken(typedCode(typed));
    const found = await this.access.guess(ip, () => codeByToken(sql, token, this.clock.now()));
    if (!found) throw new Refusal('pairing_invalid');
    if (found.usedAt !== null) throw new Refusal('pairing_used');
    const judge = await this.judges.byId(sql, found.judgeId);
    await this.assertOpen(sql, judge);
    return { id: found.id, judge };
  }

  /** Whom a code is for, so that a judge sees the own name before choosing a PIN. Refuses as `open`. */
  async look(sql: Sql, typed: string, ip: string) {
    const { judge } = await this.open(sql, typed, ip);
    const { personId, contest, contestNameZh: zh, contestNameEn: en } = judge;
    const names = await this.names.persons(sql, [personId]);
    return { judge: names.get(personId) ?? '—', contest, contestName: { zh, ...(en !== null && { en }) } };
  }

  private async assertOpen(sql: Sql, { contestId }: JudgeRef): Promise<void> {
    if (await this.judges.isOver(sql, contestId)) throw new Refusal('pairing_closed');
  }
}
