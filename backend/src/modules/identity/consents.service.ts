import { hash } from 'node:crypto';
import { type ConsentText, consentText } from '@leitai/shared/domain/consent/texts';
import { Injectable } from '@nestjs/common';
import { AuditService, type Leaf, type ReadyLeaf } from '../../platform/audit/audit.service.js';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { insertRows, type Sql, type SqlValue } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { collect } from '../../platform/threads/breath.js';
import { AttemptLimits } from './attempt-limits.js';
import { type ConsentMatter, withdrawAll } from './consent.queries.js';
import { selectByIds } from './select-by-ids.js';

/** A person agreed to a text. */
export interface Given extends ConsentMatter {
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
const COLUMNS = [
  'id',
  'person_id',
  'purpose',
  'scope',
  'scope_id',
  'text_hash',
  'text_version',
  'given_at',
  'given_by',
];
const PUBLIC = (holes: string) => `SELECT DISTINCT person_id AS id, scope_id AS contest FROM consent
  WHERE purpose = 'publish_name' AND scope = 'contest' AND withdrawn_at IS NULL AND person_id IN (${holes})`;

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
  async withdraw(tx: Tx, matter: ConsentMatter, actor: string): Promise<void> {
    const closed = await withdrawAll(tx.sql, matter, { at: this.clock.now(), by: actor });
    if (closed === 0) return;
    const { personId, purpose, contest } = matter;
    const leaf = { type: 'consent.withdrawn', actor, about: { person: personId, purpose, contest } };
    await this.audit.append(tx, LOG, [leaf]);
  }

  /** Those of the persons whose names may be shown in public in a contest (its code). */
  async publicNames(sql: Sql, contest: string, personIds: readonly string[]): Promise<Set<string>> {
    const named = new Set<string>();
    await selectByIds<{ id: string; contest: string }>(sql, PUBLIC, personIds, (line) => {
      if (line.contest === contest) named.add(line.id);
    });
    return named;
  }

  private *rows(given: readonly Given[], actor: string): Generator<SqlValue[]> {
    const now = this.clock.now();
    for (const { personId, purpose, contest, textVersion, givenAt = now } of given) {
      const text = consentText(purpose, textVersion);
      if (!text) throw new Refusal('consent_text_unknown', { version: textVersion });
      yield [this.chance.id(), personId, purpose, 'contest', contest, textHash(text), textVersion, givenAt, actor];
    }
  }
}

function* leavesOf(rows: readonly SqlValue[][], actor: string): Generator<Leaf> {
  for (const [id, person, purpose, , contest, hash] of rows) {
    const matter = { person: String(person), purpose: String(purpose), contest: String(contest) };
    yield { type: 'consent.given', actor, about: { consent: String(id), ...matter, text: String(hash) } };
  }
}
