import type { Definition } from '@leitai/shared/domain/contest/definition';
import type { DraftEdit } from '@leitai/shared/domain/draft/edits';
import type { History } from '@leitai/shared/domain/draft/history';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { DocumentsService } from '../identity/documents.service.js';

/** A draft as it is stored; `document` is sealed. */
export interface StoredDraft extends History {
  id: string;
  ownerId: string;
  request: string;
  wrappedKey: string | null;
  document: string;
  lastOperation: string;
  lastRequest: string;
  publishedAs: string | null;
  updatedAt: number;
}

/** A draft that can be read. */
export interface OpenDraft extends StoredDraft {
  wrappedKey: string;
}

/** The operation that writes, and the digest of what it asks. */
export interface Operation {
  uuid: string;
  request: string;
}

const SELECT = `SELECT id, owner_id AS ownerId, request, wrapped_key AS wrappedKey, document, revision, step, steps,
  last_operation AS lastOperation, last_request AS lastRequest, published_as AS publishedAs, updated_at AS updatedAt FROM draft`;
const INSERT = `INSERT INTO draft (id, owner_id, request, wrapped_key, document, revision, step, steps, last_operation,
  last_request, published_as, created_at, updated_at) VALUES (?, ?, ?, ?, ?, 0, 0, 0, ?, ?, NULL, ?, ?)`;
const UPDATE = `UPDATE draft SET document = ?, revision = ?, step = ?, steps = ?, last_operation = ?, last_request = ?,
  updated_at = ? WHERE id = ?`;
const END = `UPDATE draft SET wrapped_key = NULL, document = '', revision = revision + 1, step = 0, steps = 0,
  last_operation = ?, last_request = ?, published_as = ?, updated_at = ? WHERE id = ?`;

export const isOpen = (draft: StoredDraft): draft is OpenDraft => draft.wrappedKey !== null;

/** Drafts in the database; what names people is sealed on the way in and opened on the way out. */
@Injectable()
export class DraftStore {
  constructor(
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
  ) {}

  async byId(sql: Sql, id: string): Promise<StoredDraft | undefined> {
    const [row] = await sql.all<StoredDraft>(`${SELECT} WHERE id = ?`, [id]);
    return row && stored(row);
  }

  /** Drafts that are neither published nor discarded, latest first; `owner` null = everybody's. */
  async open(sql: Sql, owner: string | null): Promise<OpenDraft[]> {
    const mine = owner === null ? '' : ' AND owner_id = ?';
    const text = `${SELECT} WHERE wrapped_key IS NOT NULL${mine} ORDER BY updated_at DESC, id`;
    return (await sql.all<StoredDraft>(text, owner === null ? [] : [owner])).map(stored).filter(isOpen);
  }

  definitionOf({ id, wrappedKey, document }: OpenDraft): Definition {
    return JSON.parse(this.documents.open(id, wrappedKey, document)) as Definition;
  }

  async insert(tx: Tx, owner: string, { uuid, request }: Operation, definition: Definition): Promise<void> {
    const wrapped = this.documents.newKey(uuid);
    const sealed = this.documents.seal(uuid, wrapped, JSON.stringify(definition));
    const now = this.clock.now();
    await tx.sql.run(INSERT, [uuid, owner, request, wrapped, sealed, uuid, request, now, now]);
  }

  /** Writes a new version. */
  async update(
    tx: Tx,
    draft: OpenDraft,
    history: History,
    { uuid, request }: Operation,
    to: Definition,
  ): Promise<void> {
    const { id, wrappedKey } = draft;
    const sealed = this.documents.seal(id, wrappedKey, JSON.stringify(to));
    const { revision, step, steps } = history;
    await tx.sql.run(UPDATE, [sealed, revision, step, steps, uuid, request, this.clock.now(), id]);
  }

  /** Keeps a change as step `number`, in place of all that was undone from there on. */
  async keep(
    tx: Tx,
    { id, wrappedKey }: OpenDraft,
    number: number,
    { forth, back, actor }: { forth: readonly DraftEdit[]; back: readonly DraftEdit[]; actor: string },
  ): Promise<void> {
    const sealed = (edits: readonly DraftEdit[]) => this.documents.seal(id, wrappedKey, JSON.stringify(edits));
    await tx.sql.run('DELETE FROM draft_step WHERE draft_id = ? AND number >= ?', [id, number]);
    const text = 'INSERT INTO draft_step (draft_id, number, forth, back, actor, at) VALUES (?, ?, ?, ?, ?, ?)';
    await tx.sql.run(text, [id, number, sealed(forth), sealed(back), actor, this.clock.now()]);
  }

  /** The edits of a step that was kept. */
  async editsOf(sql: Sql, { id, wrappedKey }: OpenDraft, number: number, way: 'forth' | 'back'): Promise<DraftEdit[]> {
    const text = `SELECT ${way} AS edits FROM draft_step WHERE draft_id = ? AND number = ?`;
    const [row] = await sql.all<{ edits: string }>(text, [id, number]);
    return JSON.parse(this.documents.open(id, wrappedKey, row!.edits)) as DraftEdit[];
  }

  /** Ends a draft: the key goes, and with it every version. `publishedAs` null = discarded. */
  async end(tx: Tx, id: string, { uuid, request }: Operation, publishedAs: string | null): Promise<void> {
    await tx.sql.run('DELETE FROM draft_step WHERE draft_id = ?', [id]);
    await tx.sql.run(END, [uuid, request, publishedAs, this.clock.now(), id]);
  }
}

const stored = (row: StoredDraft): StoredDraft => ({ ...row, updatedAt: Number(row.updatedAt) });
