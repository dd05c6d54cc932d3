import { createHash } from 'node:crypto';
import { type ConsentPurpose, type ConsentText, consentText } from '@leitai/shared/domain/consent/texts';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { withdrawAll } from './consent.queries.js';
import { selectByIds } from './select-by-ids.js';

/** A person agreed to a text. */
export interface Given {
  personId: string;
  purpose: ConsentPurpose;
  textVersion: string;
  /** When, if not now; milliseconds since the epoch. */
  givenAt?: number;
}

const COLUMNS = ['id', 'person_id', 'purpose', 'text_hash', 'text_version', 'given_at', 'given_by'];
const PUBLIC = (holes: string) =>
  `SELECT DISTINCT person_id AS id FROM consent WHERE purpose = 'publish_name' AND withdrawn_at IS NULL AND person_id IN (${holes})`;

/** SHA-256 of the exact words in both languages, hexadecimal. */
export const textHash = ({ zh, en }: ConsentText): string => createHash('sha256').update(`${zh}\n${en}`).digest('hex');

/** The consent ledger: lines are added and closed, never changed or deleted. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /** Records consents, thousands in a few statements. Refuses `consent_text_unknown` for words we do not hold. */
  async give(tx: Tx, given: readonly Given[], actor: string): Promise<void> {
    const now = this.clock.now();
    const rows = given.map(({ personId, purpose, textVersion, givenAt = now }) => {
      const text = consentText(purpose, textVersion);
      if (!text) throw new Refusal('consent_text_unknown', { version: textVersion });
      return [this.chance.id(), personId, purpose, textHash(text), textVersion, givenAt, actor];
    });
    await insertRows(tx.sql, 'consent', COLUMNS, rows);
    const leaves = rows.map(([id, person, purpose, hash]) => ({
      type: 'consent.given',
      actor,
      about: { consent: String(id), person: String(person), purpose: String(purpose), text: String(hash) },
    }));
    if (leaves.length > 0) await this.audit.append(tx, 'platform', leaves);
  }

  /** Closes what a person had agreed to; nothing happens when there is nothing to close. */
  async withdraw(tx: Tx, personId: string, purpose: ConsentPurpose, actor: string): Promise<void> {
    const closed = await withdrawAll(tx.sql, { personId, purpose }, { at: this.clock.now(), by: actor });
    if (closed === 0) return;
    const leaf = { type: 'consent.withdrawn', actor, about: { person: personId, purpose } };
    await this.audit.append(tx, 'platform', [leaf]);
  }

  /** Those of the persons whose names may be shown in public. */
  async publicNames(sql: Sql, personIds: readonly string[]): Promise<Set<string>> {
    const named = new Set<string>();
    await selectByIds<{ id: string }>(sql, PUBLIC, personIds, ({ id }) => named.add(id));
    return named;
  }
}
