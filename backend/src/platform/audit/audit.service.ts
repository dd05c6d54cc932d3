import { hash } from 'node:crypto';
import { type Canonical, canonical } from '@leitai/shared/domain/canonical';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { insertRows, type Sql, type SqlValue } from '../database/sql.js';
import type { Tx } from '../database/unit-of-work.js';

/** A state change: what happened, by whom and why. `before`/`after` are digests, never values. */
export interface Leaf {
  type: string;
  actor: string;
  reason?: string;
  before?: string;
  after?: string;
  /** Pseudonymous facts (ids, sequence numbers) that tie the leaf to its rows. */
  about: Canonical;
}

/** A leaf whose text is ready but for its number, which is only known inside the turn. */
export interface ReadyLeaf extends Pick<Leaf, 'type' | 'actor'> {
  /** Milliseconds since the epoch. */
  at: number;
  head: string;
  tail: string;
}

/** SHA-256 of a text, hexadecimal. For personal or low-entropy data pass a salt that lives with the data. */
export const digest = (text: string, salt = ''): string => hash('sha256', salt + text);

/** Writes leaves in the caller's own transaction: no state change without its leaf, no leaf without its change. */
@Injectable()
export class AuditService {
  constructor(private readonly clock: Clock) {}

  /** Takes the log's row lock, before a decision that only one of several turns may make. */
  async lock(tx: Tx, log: string): Promise<void> {
    await claim(tx.sql, log, 0);
  }

  /** Appends leaves to a log, e.g. `contest:linwan-2026`. */
  append(tx: Tx, log: string, leaves: readonly Leaf[]): Promise<void> {
    return this.store(tx, log, [...this.ready(log, leaves)]);
  }

  /** Works out the texts of leaves before the turn that writes them. */
  *ready(log: string, leaves: Iterable<Leaf>): Generator<ReadyLeaf> {
    const at = this.clock.now();
    for (const leaf of leaves) yield readyLeaf(log, at, leaf);
  }

  /** Appends leaves that were made ready for this log. */
  async store(tx: Tx, log: string, leaves: readonly ReadyLeaf[]): Promise<void> {
    const start = await claim(tx.sql, log, leaves.length);
    await insertRows(tx.sql, 'audit_record', COLUMNS, rowsOf(log, start, leaves));
  }
}

const COLUMNS = ['log', 'sequence', 'type', 'actor', 'at', 'payload'];

function* rowsOf(log: string, start: number, leaves: readonly ReadyLeaf[]): Generator<SqlValue[]> {
  let sequence = start;
  for (const { type, actor, at, head, tail } of leaves) {
    yield [log, sequence, type, actor, at, `${head}${sequence}${tail}`];
    sequence++;
  }
}

const PLACE = '"sequence":';

/** Canonical text sorts its keys: after the number comes only the type, so the last place is the number's. */
function readyLeaf(log: string, at: number, leaf: Leaf): ReadyLeaf {
  const text = canonical({ ...(leaf as unknown as Record<string, Canonical>), log, sequence: 0, at });
  const place = text.lastIndexOf(PLACE) + PLACE.length;
  return { type: leaf.type, actor: leaf.actor, at, head: text.slice(0, place), tail: text.slice(place + 1) };
}

/** Takes the next `count` sequence numbers; the log's row lock orders all nodes. Returns the first. */
async function claim(sql: Sql, log: string, count: number): Promise<number> {
  const upsert =
    sql.dialect === 'sqlite'
      ? 'INSERT INTO audit_log (log, size) VALUES (?, ?) ON CONFLICT (log) DO UPDATE SET size = size + excluded.size'
      : 'INSERT INTO audit_log (log, size) VALUES (?, ?) ON DUPLICATE KEY UPDATE size = size + VALUES(size)';
  await sql.run(upsert, [log, count]);
  const [row] = await sql.all<{ size: number }>('SELECT size FROM audit_log WHERE log = ?', [log]);
  return Number(row!.size) - count + 1;
}
