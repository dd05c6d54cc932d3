import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { VaultService } from './vault.service.js';

/** Tables that keep what requests were answered. */
type OperationTable = 'registration_operation' | 'check_in_operation';

/** A request with the id that its client made. */
export interface Repeatable {
  uuid: string;
  /** All that it says. */
  content: unknown;
}

/**
 * Tells a repeated request from an id that is used again, without keeping what it said. Keyed: names and identity numbers are
 * few enough to be guessed from a plain hash by whoever reads the database (trust.md, Audit).
 */
@Injectable()
export class RequestDigestsService {
  constructor(private readonly vault: VaultService) {}

  /** 256 bits, hexadecimal; equal for what is the same as JSON. */
  of(content: unknown): string {
    return this.vault.requestToken(JSON.stringify(content));
  }

  /**
   * Acts once for each id: repeated, however late, it answers as the first time. The answer is kept and holds no personal
   * data. Refuses `operation_reused` when the id was used for something else.
   */
  async once<T>(tx: Tx, table: OperationTable, { uuid, content }: Repeatable, act: () => Promise<T>): Promise<T> {
    const digest = this.of(content);
    const query = `SELECT content, answer FROM ${table} WHERE id = ?`;
    const [earlier] = await tx.sql.all<{ content: string; answer: string }>(query, [uuid]);
    if (earlier && !sameRequest(earlier.content, digest)) throw new Refusal('operation_reused');
    if (earlier) return JSON.parse(earlier.answer) as T;
    const answer = await act();
    const row = [uuid, digest, JSON.stringify(answer ?? null)];
    await tx.sql.run(`INSERT INTO ${table} (id, content, answer) VALUES (?, ?, ?)`, row);
    return answer;
  }

  /** The first 128 bits, which is what the journal keeps of a request. */
  forJournal(content: unknown): string {
    return this.of(content).slice(0, JOURNAL_LENGTH);
  }
}

const JOURNAL_LENGTH = 32;

/** Whether a stored digest may be of this request; what was digested before there was a key is empty and is not compared. */
export const sameRequest = (stored: string, digest: string): boolean => stored === '' || stored === digest;
