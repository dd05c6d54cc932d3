import type { evidenceApi } from '@leitai/shared/contract/evidence';
import { decideRemoval, type Remover } from '@leitai/shared/domain/evidence/decide-removal';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { SheetsService } from '../judging/sheets.service.js';
import { EvidenceFiles } from './evidence-files.js';
import { type EvidenceRow, oneOf } from './evidence-rows.js';

type Api = typeof evidenceApi;
type Sheet = NonNullable<Awaited<ReturnType<SheetsService['byId']>>>;

interface Removal {
  by: Remover;
  reason: string | null;
  actor: string;
}

const UPDATE = 'UPDATE evidence SET removed_at = ?, removed_by = ?, removed_reason = ? WHERE id = ?';

/** Files that should not have been attached: the bytes go, and that they were there stays, with who took them away and why. */
@Injectable()
export class EvidenceRemovalService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sheets: SheetsService,
    private readonly files: EvidenceFiles,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** By the sheet's judge, who said so by mistake. Refuses `not_found` for another's, and what `decideRemoval` refuses. */
  byJudge({ params }: Parsed<Api['remove']>, actor: Actor): Promise<void> {
    const removal = { by: 'judge', reason: null, actor: actor.accountId } as const;
    return this.remove(params.id, removal, (tx) => this.sheets.own(tx.sql, params.sheet, actor));
  }

  /** By those who decide in the event, with a reason. Refuses `not_found` for a file of another event, and `event_final`. */
  byChief({ params, body }: Parsed<Api['removeOfEvent']>, actor: string): Promise<void> {
    return this.remove(params.id, { by: 'chief', reason: body.reason, actor }, async (tx) => {
      const file = await oneOf(tx.sql, params.id);
      const sheet = file && (await this.sheets.byId(tx.sql, file.sheetId));
      if (sheet?.contestCode !== params.contest || sheet.eventCode !== params.event) throw new Refusal('not_found');
      return sheet;
    });
  }

  /** The bytes are deleted once the row says so; repeated, it changes nothing. */
  private async remove(id: string, removal: Removal, find: (tx: Tx) => Promise<Sheet>): Promise<void> {
    await this.work.run(async (tx) => {
      const { contestCode } = await find(tx);
      await this.audit.lock(tx, `contest:${contestCode}`);
      const sheet = await find(tx);
      const file = await oneOf(tx.sql, id);
      if (file?.sheetId !== sheet.id) throw new Refusal('not_found');
      if (file.removedAt === null) await this.write(tx, sheet, file, removal);
    });
    await this.files.remove(id);
  }

  private async write(tx: Tx, sheet: Sheet, { id, sheetId, aspect, hash }: EvidenceRow, removal: Removal) {
    const { by, reason, actor } = removal;
    orRefuse(decideRemoval({ by, sheetState: sheet.state, eventState: sheet.eventState }));
    await tx.sql.run(UPDATE, [this.clock.now(), by, reason, id]);
    const about = { event: sheet.eventId, sheet: sheetId, aspect, file: id };
    const leaf = { type: 'evidence.removed', actor, ...(reason !== null && { reason }), before: hash, about };
    await this.audit.append(tx, `contest:${sheet.contestCode}`, [leaf]);
  }
}
