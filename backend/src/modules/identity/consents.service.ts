import { hash } from 'node:crypto';
import { type ConsentPurpose, type ConsentText, consentText } from '@leitai/shared/domain/consent/texts';
import { Injectable } from '@nestjs/common';
import { AuditService, type Leaf, type ReadyLeaf } from '../../platform/audit/audit.service.js';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { insertRows, type Sql, type SqlValue } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { collect } from '../../platform/threads/breath.js';
import { AttemptLimits } from './attempt-limits.js';
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

/** Lines of the ledger that were worked out before the turn that writes them. */
export interface ReadyConsents {
  rows: SqlValue[][];
  leaves: ReadyLeaf[];
}

/** Audit log of consents. */
const LOG = 'platform';
const COLUMNS = ['id', 'person_id', 'purpose', 'text_hash', 'text_version', 'given_at', 'given_by'];
const PUBLIC = (holes: string) =>
  `SELECT DISTINCT person_id AS id FROM consent WHERE purpose = 'publish_name' AND withdrawn_at IS NULL AND person_id IN (${holes})`;

/** SHA-256 of the exact words in both languages, hexadecimal. */
export const textHash = ({ zh, en }: ConsentText): string => hash('sha256', `${zh}\n${en}`);

/** The consent ledger: lines are added and closed, never changed or deleted. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly limits: AttemptLimits,
  ) {}

  /** Counts a change of mind, which every board follows. Refuses `too_many_requests`. */
  assertSeldom(accountId: string): Promise<void> {
    return this.limits.changeOfMind(accountId);
  }

  /** Records consents. Refuses `consent_text_unknown` for words we do not hold. */
  async give(tx: Tx, given: readonly Given[], actor: string): Promise<void> {
    await this.store(tx, await this.ready(given, actor));
  }

  /** Works thousands of consents out, with pauses, before the turn that records them. Refuses as `give` does. */
  async ready(given: readonly Given[], actor: string): Promise<ReadyConsents> {
    const rows = await collect(this.rows(given, actor));
    const leaves = await collect(this.audit.ready(LOG, leavesOf(rows, actor)));
    return { rows, leaves };
  }

  /** Records consents that were made ready. */
  async store(tx: Tx, { rows, leaves }: ReadyConsents): Promise<void> {
    await insertRows(tx.sql, 'consent', COLUMNS, rows);
    if (leaves.length > 0) await this.audit.store(tx, LOG, leaves);
  }

  /** Closes what a person had agreed to; nothing happens when there is nothing to close. */
  async withdraw(tx: Tx, personId: string, purpose: ConsentPurpose, actor: string): Promise<void> {
    const closed = await withdrawAll(tx.sql, { personId, purpose }, { at: this.clock.now(), by: actor });
    if (closed === 0) return;
    const leaf = { type: 'consent.withdrawn', actor, about: { person: personId, purpose } };
    await this.audit.append(tx, LOG, [leaf]);
  }

  /** Those of the persons whose names may be shown in public. */
  async publicNames(sql: Sql, personIds: readonly string[]): Promise<Set<string>> {
    const named = new Set<string>();
    await selectByIds<{ id: string }>(sql, PUBLIC, personIds, ({ id }) => named.add(id));
    return named;
  }

  private *rows(given: readonly Given[], actor: string): Generator<SqlValue[]> {
    const now = this.clock.now();
    for (const { personId, purpose, textVersion, givenAt = now } of given) {
      const text = consentText(purpose, textVersion);
      if (!text) throw new Refusal('consent_text_unknown', { version: textVersion });
      yield [this.chance.id(), personId, purpose, textHash(text), textVersion, givenAt, actor];
    }
  }
}

function* leavesOf(rows: readonly SqlValue[][], actor: string): Generator<Leaf> {
  for (const [id, person, purpose, hash] of rows) {
    const about = { consent: String(id), person: String(person), purpose: String(purpose), text: String(hash) };
    yield { type: 'consent.given', actor, about };
  }
}
