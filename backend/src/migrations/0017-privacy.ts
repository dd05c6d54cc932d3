import { randomUUID } from 'node:crypto';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { text } from './table.js';

/**
 * What was kept of requests before digests were keyed goes: a name or an identity number could be guessed from it. The ids
 * stay, so that a repeated request is still known.
 */
export class PlainDigestsForgotten1760000001701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE registration_operation SET content = ''");
    await runner.query("UPDATE draft SET request = '', last_request = ''");
  }

  /** Nothing to put back: a digest that is not there is not compared. */
  async down(): Promise<void> {
    return;
  }
}

/** Who registered by themselves said a number that nobody has seen: it is a claim, and keeps nobody else out. */
export class NumbersClaimed1760000001705 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const own = 'SELECT person_id FROM registration WHERE confirmed_at = created_at';
    const move = `UPDATE person_token SET field = 'id_claim' WHERE field = 'id_number' AND person_id IN (${own})`;
    await runner.query(move);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE person_token SET field = 'id_number' WHERE field = 'id_claim'");
  }
}

const COPY = `INSERT INTO consent
  (id, person_id, purpose, text_hash, text_version, given_at, given_by, scope, scope_id)
  SELECT ?, person_id, purpose, text_hash, text_version, given_at, given_by, 'contest', ? FROM consent WHERE id = ?`;
const PLACES = `SELECT s.id AS id, c.code AS contest FROM consent s JOIN entry n ON n.person_id = s.person_id
  JOIN event e ON e.id = n.event_id JOIN contest c ON c.id = e.contest_id
  WHERE s.purpose = 'publish_name' AND s.withdrawn_at IS NULL
  UNION SELECT s.id AS id, c.code AS contest FROM consent s JOIN registration r ON r.person_id = s.person_id
  JOIN contest c ON c.id = r.contest_id
  WHERE s.purpose = 'publish_name' AND s.withdrawn_at IS NULL AND r.state = 'active' ORDER BY id, contest`;

export class ConsentScope1760000001702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('consent', new TableColumn(text('scope', 16, { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('consent', 'scope');
  }
}

export class ConsentScopeId1760000001703 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('consent', new TableColumn(text('scope_id', 64, { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('consent', 'scope_id');
  }
}

/**
 * A consent that counted everywhere counts where the person takes part, for its words are about one competition: one line for
 * each. What was agreed to without taking part anywhere covers nothing, and is asked for anew.
 */
export class ConsentsPlaced1760000001704 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const places = (await runner.query(PLACES)) as { id: string; contest: string }[];
    const placed = new Set<string>();
    for (const { id: line, contest } of places) {
      if (placed.has(line)) await runner.query(COPY, [randomUUID(), contest, line]);
      else await runner.query("UPDATE consent SET scope = 'contest', scope_id = ? WHERE id = ?", [contest, line]);
      placed.add(line);
    }
  }

  /** The columns go with the migrations before. */
  async down(): Promise<void> {
    return;
  }
}
