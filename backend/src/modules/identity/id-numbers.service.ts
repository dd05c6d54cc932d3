import { Injectable } from '@nestjs/common';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CLAIMED_NUMBER } from './data-key.js';
import { selectByIds } from './select-by-ids.js';
import { VaultService } from './vault.service.js';

const CLAIM = `field = '${CLAIMED_NUMBER}'`;
const ANY = `field IN ('id_number', '${CLAIMED_NUMBER}')`;
const RECORDS = (holes: string) =>
  `SELECT person_id AS person, token AS number FROM person_token WHERE ${ANY} AND person_id IN (${holes})`;

/** What is known of a number: from whom it comes says whether it counts against others. */
export type Proof = 'seen' | 'claimed';

/**
 * Identity numbers, as keyed hashes by which the same person is known again; the numbers themselves are not kept. One that
 * somebody told about themselves is a claim: it is nobody's until an organiser has seen the document.
 */
@Injectable()
export class IdNumbersService {
  constructor(private readonly vault: VaultService) {}

  async remember(tx: Tx, personId: string, idNumber: string, proof: Proof): Promise<void> {
    const field = proof === 'seen' ? 'id_number' : CLAIMED_NUMBER;
    const row = [personId, field, this.vault.token('id_number', idNumber)];
    await insertRows(tx.sql, 'person_token', ['person_id', 'field', 'token'], [row]);
  }

  /** Whether a person's number on record, seen or claimed, is this one; null when none is. */
  async is(sql: Sql, personId: string, idNumber: string): Promise<boolean | null> {
    const query = `SELECT token FROM person_token WHERE person_id = ? AND ${ANY}`;
    const rows = await sql.all<{ token: string }>(query, [personId]);
    return rows.length === 0 ? null : rows.some(({ token }) => token === this.vault.token('id_number', idNumber));
  }

  /** Ids of the persons whose number this is by a document that was seen. */
  find(sql: Sql, idNumber: string): Promise<string[]> {
    return this.vault.find(sql, 'id_number', idNumber);
  }

  /** Numbers of persons, seen and claimed, as tokens that are the same for the same number. */
  async of(sql: Sql, personIds: readonly string[]): Promise<{ person: string; number: string }[]> {
    const records: { person: string; number: string }[] = [];
    await selectByIds<{ person: string; number: string }>(sql, RECORDS, personIds, (record) => records.push(record));
    return records;
  }

  /** The document was seen: the number is this person's, and no others may claim it. False when the person told none. */
  async confirm(tx: Tx, personId: string, others: readonly string[]): Promise<boolean> {
    const query = `SELECT token FROM person_token WHERE person_id = ? AND ${ANY}`;
    const [told] = await tx.sql.all<{ token: string }>(query, [personId]);
    if (!told) return false;
    const seen = `UPDATE person_token SET field = 'id_number' WHERE person_id = ? AND ${CLAIM}`;
    await tx.sql.run(seen, [personId]);
    const drop = `DELETE FROM person_token WHERE person_id = ? AND token = ? AND ${CLAIM}`;
    for (const other of others) await tx.sql.run(drop, [other, told.token]);
    return true;
  }
}
