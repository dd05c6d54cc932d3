import { hash } from 'node:crypto';
import type { EvidenceFile, evidenceApi } from '@leitai/shared/contract/evidence';
import { checkFile, decideEvidence } from '@leitai/shared/domain/evidence/decide-evidence';
import { withoutPlace } from '@leitai/shared/domain/evidence/without-place';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { SheetsService } from '../judging/sheets.service.js';
import { EvidenceFiles, type Unkept } from './evidence-files.js';
import { type EvidenceRow, fileOf, ofSheet, oneOf } from './evidence-rows.js';

type Api = typeof evidenceApi;
type NewFile = Pick<EvidenceRow, 'id' | 'aspect' | 'kind' | 'bytes' | 'hash' | 'content'>;

const COLUMNS = ['id', 'contest_id', 'event_id', 'sheet_id', 'aspect', 'kind', 'bytes', 'hash', 'content', 'at'];

/** Photos and measurement files of judges, at the aspects of their own sheets. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly sheets: SheetsService,
    private readonly files: EvidenceFiles,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Attaches a file. The bytes are on the disk before the row that names them is written; those of a refused one do not
   * stay there. Refuses `not_found` for another's sheet, and what `checkFile` and `decideEvidence` refuse.
   */
  async attach({ params, body }: Parsed<Api['attach']>, actor: Actor): Promise<EvidenceFile> {
    await this.own(this.reader.sql, params.sheet, actor);
    const sent = Buffer.from(body.file, 'base64');
    const kind = orRefuse(checkFile({ name: body.name, bytes: sent }));
    const kept = withoutPlace(kind, sent);
    const content = hash('sha256', Buffer.concat([sent, Buffer.from(body.aspect)]));
    const earlier = await oneOf(this.reader.sql, params.uuid);
    if (earlier) return repeated(earlier, params.sheet, content);
    await this.allowed(this.reader.sql, params.sheet, body.aspect, actor);
    const file = {
      id: params.uuid,
      aspect: body.aspect,
      kind,
      bytes: kept.length,
      hash: hash('sha256', kept),
      content,
    };
    const unkept = await this.files.write(kept);
    try {
      return await this.work.run((tx) => this.enter(tx, params.sheet, { file, unkept }, actor));
    } finally {
      await unkept.drop();
    }
  }

  /** Files at the actor's own sheet, oldest first. Refuses `not_found` for another's. */
  async list({ params }: Parsed<Api['list']>, actor: Actor): Promise<EvidenceFile[]> {
    await this.own(this.reader.sql, params.sheet, actor);
    return (await ofSheet(this.reader.sql, params.sheet)).map(fileOf);
  }

  /** A file at the actor's own sheet. Refuses `not_found` for any other. */
  async file({ params }: Parsed<Api['file']>, actor: Actor) {
    await this.own(this.reader.sql, params.sheet, actor);
    const row = await oneOf(this.reader.sql, params.id);
    if (row?.sheetId !== params.sheet || row.removedAt !== null) throw new Refusal('not_found');
    return { row, bytes: await this.files.read(row.id) };
  }

  private async enter(
    tx: Tx,
    sheetId: string,
    { file, unkept }: { file: NewFile; unkept: Unkept },
    actor: Actor,
  ): Promise<EvidenceFile> {
    const { contestCode } = await this.own(tx.sql, sheetId, actor);
    await this.audit.lock(tx, `contest:${contestCode}`);
    const earlier = await oneOf(tx.sql, file.id);
    if (earlier) return repeated(earlier, sheetId, file.content);
    const sheet = await this.allowed(tx.sql, sheetId, file.aspect, actor);
    await unkept.keep(file.id);
    const at = this.clock.now();
    const { id, aspect, kind, bytes, hash: after, content } = file;
    const owner = [sheet.contestId, sheet.eventId, sheetId];
    await insertRows(tx.sql, 'evidence', COLUMNS, [[id, ...owner, aspect, kind, bytes, after, content, at]]);
    const about = { event: sheet.eventId, sheet: sheetId, aspect, file: id };
    const leaf = { type: 'evidence.attached', actor: actor.accountId, after, about };
    await this.audit.append(tx, `contest:${sheet.contestCode}`, [leaf]);
    return fileOf({ ...file, at, removedAt: null, removedBy: null, removedReason: null });
  }

  /** The actor's own sheet, if a file may be added at an aspect of it. */
  private async allowed(sql: Sql, sheetId: string, aspect: string, actor: Actor) {
    const sheet = await this.own(sql, sheetId, actor);
    const all = await ofSheet(sql, sheetId);
    const { state: sheetState, eventState, entryStatus, number } = sheet;
    const assigned = sheet.duties.includes(aspect);
    const files = all.filter((file) => file.aspect === aspect && file.removedAt === null).length;
    orRefuse(decideEvidence({ assigned, sheetState, eventState, entryStatus, number, files }, { aspect }));
    return sheet;
  }

  /** A judge's own sheet; a tablet's are those of the judge that it is paired with. */
  private async own(sql: Sql, id: string, { accountId, judgeId }: Actor) {
    const sheet = await this.sheets.byId(sql, id);
    const mine = judgeId === undefined ? sheet?.accountId === accountId : sheet?.judgeId === judgeId;
    if (!sheet || !mine) throw new Refusal('not_found');
    return sheet;
  }
}

function repeated(earlier: EvidenceRow, sheet: string, content: string): EvidenceFile {
  if (earlier.sheetId !== sheet || earlier.content !== content) throw new Refusal('operation_reused');
  return fileOf(earlier);
}
