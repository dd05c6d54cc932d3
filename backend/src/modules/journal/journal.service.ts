import { hash } from 'node:crypto';
import type { JournalBody, JournalRow } from '@leitai/shared/domain/journal/rows';
import { Injectable } from '@nestjs/common';
import { AuditService, type Leaf, type ReadyLeaf } from '../../platform/audit/audit.service.js';
import { Clock, FixedClock } from '../../platform/clock/clock.js';
import { holes, insertRows, type Sql, type SqlValue } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { collect } from '../../platform/threads/breath.js';
import { type FeedListener, JournalFeed } from './journal-feed.js';

/** A row to be written. `content` identifies what the client sent (see `contentOf`). */
export interface NewRow {
  eventId: string;
  operationId: string;
  content: string;
  actor: string;
  body: JournalBody;
  device?: string;
  clientTime?: string;
}

/** Rows that were worked out before the turn that writes them. */
export interface ReadyRows {
  contest: Contest;
  /** Sequence of the last one. */
  last: number;
  values: SqlValue[][];
  leaves: ReadyLeaf[];
  announced: JournalRow[];
}

/** What an operation id was used for before. */
export interface Operation {
  operationId: string;
  content: string;
  seq: number;
  body: JournalBody;
}

interface Contest {
  id: string;
  code: string;
}

/** Digest (128 bits, hexadecimal) of a request's content, to tell a repetition from a reused id. */
export const contentOf = (...parts: (string | number | boolean | undefined)[]): string =>
  hash('sha256', JSON.stringify(parts)).slice(0, 32);

const COLUMNS = [
  'contest_id',
  'seq',
  'event_id',
  'operation_id',
  'content',
  'kind',
  'body',
  'actor',
  'device',
  'client_time',
  'at',
];

/** The append-only journal of each contest. Sequence numbers are given in the transaction that writes the rows. */
@Injectable()
export class JournalService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly feed: JournalFeed,
  ) {}

  /** Tells a listener of rows that this process has committed, in order within a contest. */
  onCommitted(listener: FeedListener): void {
    this.feed.subscribe(listener);
  }

  /** Tells this process of rows that a turn in the database's thread has committed. */
  announce(committed: readonly Committed[]): void {
    for (const { contestId, rows } of committed) this.feed.publish(contestId, rows);
  }

  /** Opens the journal of a new contest. */
  async open(tx: Tx, contestId: string): Promise<void> {
    await tx.sql.run('INSERT INTO journal_counter (contest_id, seq) VALUES (?, 0)', [contestId]);
  }

  /**
   * Locks the counters of contests, in sorted order so that two batches never wait for each other, and returns the last
   * numbers. Whatever a decision depends on is read after this.
   */
  async lock(tx: Tx, contestIds: readonly string[]): Promise<Map<string, number>> {
    const sorted = [...new Set(contestIds)].sort();
    if (sorted.length === 0) return new Map();
    const forUpdate = tx.sql.dialect === 'mysql' ? ' FOR UPDATE' : '';
    const text = `SELECT contest_id AS id, seq FROM journal_counter WHERE contest_id IN (${holes(sorted.length)}) ORDER BY contest_id${forUpdate}`;
    const rows = await tx.sql.all<{ id: string; seq: number }>(text, sorted);
    return new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
  }

  /** Earlier uses of operation ids, by id. */
  async operations(sql: Sql, ids: readonly string[]): Promise<Map<string, Operation>> {
    if (ids.length === 0) return new Map();
    const text = `SELECT operation_id AS operationId, content, seq, body FROM journal WHERE operation_id IN (${holes(ids.length)})`;
    const rows = await sql.all<{ operationId: string; content: string; seq: number; body: string }>(text, ids);
    return new Map(
      rows.map((row) => [row.operationId, { ...row, seq: Number(row.seq), body: JSON.parse(row.body) as JournalBody }]),
    );
  }

  /** Appends rows after `last`, each with its audit leaf, and announces them after the commit. Returns the sequence of the first. */
  async append(tx: Tx, contest: Contest, last: number, rows: readonly NewRow[]): Promise<number> {
    const at = this.clock.now();
    await this.store(tx, {
      contest,
      last: last + rows.length,
      values: [...valuesOf(contest, last, at, rows)],
      leaves: [...this.audit.ready(logOf(contest), leavesOf(last, rows))],
      announced: [...announcedOf(last, at, rows)],
    });
    return last + 1;
  }

  /** Works thousands of rows out, with pauses, before the turn that opens the journal they go to. */
  async ready(contest: Contest, last: number, rows: readonly NewRow[]): Promise<ReadyRows> {
    const at = this.clock.now();
    return {
      contest,
      last: last + rows.length,
      values: await collect(valuesOf(contest, last, at, rows)),
      leaves: await collect(this.audit.ready(logOf(contest), leavesOf(last, rows))),
      announced: await collect(announcedOf(last, at, rows)),
    };
  }

  /** Writes rows that were made ready, and announces them after the commit. */
  async store(tx: Tx, { contest, last, values, leaves, announced }: ReadyRows): Promise<void> {
    await insertRows(tx.sql, 'journal', COLUMNS, values);
    await tx.sql.run('UPDATE journal_counter SET seq = ? WHERE contest_id = ?', [last, contest.id]);
    await this.audit.store(tx, logOf(contest), leaves);
    tx.afterCommit(() => this.feed.publish(contest.id, announced));
  }

  /** Rows of one event after a sequence number, in order. */
  async rowsOf(sql: Sql, eventId: string, after = 0): Promise<JournalRow[]> {
    return (await sql.all<StoredRow>(`${ROWS} AND seq > ? ORDER BY seq`, [eventId, after])).map(rowOf);
  }

  /** Rows of one event that say who marks what, in order, without the many marks: the fold of them knows nothing else. */
  async staffingOf(sql: Sql, eventId: string): Promise<JournalRow[]> {
    const text = `${ROWS} AND kind IN ('absence', 'substitute', 'advance') ORDER BY seq`;
    return (await sql.all<StoredRow>(text, [eventId])).map(rowOf);
  }

  /** Last sequence number of a contest; 0 when it has no journal. */
  async last(sql: Sql, contestId: string): Promise<number> {
    const [row] = await sql.all<{ seq: number }>('SELECT seq FROM journal_counter WHERE contest_id = ?', [contestId]);
    return Number(row?.seq ?? 0);
  }
}

/** Rows of one contest that were committed, in order. */
export interface Committed {
  contestId: string;
  rows: readonly JournalRow[];
}

/** A journal for a turn in the database's thread at a server time in milliseconds, and what that turn commits. */
export function journalInThread(now: number): { journal: JournalService; committed: Committed[] } {
  const clock = new FixedClock(now);
  const feed = new JournalFeed();
  const committed: Committed[] = [];
  feed.subscribe((contestId, rows) => committed.push({ contestId, rows }));
  return { journal: new JournalService(clock, new AuditService(clock), feed), committed };
}

interface StoredRow {
  seq: number | string;
  event: string;
  at: number | string;
  body: string;
}

const ROWS = 'SELECT seq, event_id AS event, at, body FROM journal WHERE event_id = ?';

const rowOf = ({ seq, event, at, body }: StoredRow): JournalRow => ({
  ...{ seq: Number(seq), event, at: Number(at) },
  body: JSON.parse(body) as JournalBody,
});

const logOf = ({ code }: Contest): string => `contest:${code}`;

function* valuesOf({ id }: Contest, last: number, at: number, rows: readonly NewRow[]): Generator<SqlValue[]> {
  for (const [index, { eventId, operationId, content, body, actor, device, clientTime }] of rows.entries()) {
    yield [
      ...[id, last + 1 + index, eventId, operationId, content, body.kind, JSON.stringify(body)],
      ...[actor, device ?? null, clientTime ?? null, at],
    ];
  }
}

function* leavesOf(last: number, rows: readonly NewRow[]): Generator<Leaf> {
  for (const [index, { body, actor, content, operationId }] of rows.entries()) {
    const about = { seq: last + 1 + index, operation: operationId };
    yield { type: `journal.${body.kind}`, actor, after: content, about };
  }
}

function* announcedOf(last: number, at: number, rows: readonly NewRow[]): Generator<JournalRow> {
  for (const [index, { eventId, body }] of rows.entries()) yield { seq: last + 1 + index, event: eventId, at, body };
}
