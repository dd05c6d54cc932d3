import { DataSource } from 'typeorm';
import { entities } from '../src/entities.js';
import { migrations } from '../src/migrations/index.js';
import { readConfig } from '../src/platform/config/config.js';
import { writerOptions } from '../src/platform/database/data-sources.js';
import { freshDatabase, type TestDatabase } from './support/database.js';

/** The first of the migrations that put consents and claims in their place. */
const FIRST = 1_760_000_001_701;
const STAMP_DIGITS = 13;
const before = migrations.filter(({ name }) => Number(name.slice(-STAMP_DIGITS)) < FIRST);

const ROWS = [
  "INSERT INTO contest (id, code, name_zh, time_zone, created_at) VALUES ('c1', 'hall', '一', 'Asia/Shanghai', 1), ('c2', 'mill', '二', 'Asia/Shanghai', 1)",
  "INSERT INTO event (id, contest_id, code, name_zh, position, state, frozen, entry_count, rules_version) VALUES ('e1', 'c1', 'w', '焊', 0, 'running', 0, 1, 1)",
  "INSERT INTO person (id, created_at) VALUES ('both', 1), ('nowhere', 1), ('gone', 1)",
  "INSERT INTO entry (id, event_id, number, position, person_id, status) VALUES ('n1', 'e1', '001', 0, 'both', 'active'), ('n2', 'e1', '002', 1, 'gone', 'active')",
  `INSERT INTO registration (id, contest_id, event_id, sequence, person_id, state, confirmed_at, created_at)
   VALUES ('r1', 'c2', 'e2', 1, 'both', 'active', 7, 7), ('r2', 'c2', 'e2', 2, 'nowhere', 'withdrawn', NULL, 8)`,
  `INSERT INTO consent (id, person_id, purpose, text_hash, text_version, given_at, given_by, withdrawn_at)
   VALUES ('k1', 'both', 'publish_name', 'h', '2026-1', 5, 'a', NULL), ('k2', 'nowhere', 'publish_name', 'h', '2026-1', 5, 'a', NULL),
   ('k3', 'gone', 'publish_name', 'h', '2026-1', 5, 'a', 6)`,
  "INSERT INTO person_token (person_id, field, token) VALUES ('both', 'id_number', 't1'), ('nowhere', 'id_number', 't2'), ('both', 'name', 't3')",
  "INSERT INTO registration_operation (id, content, answer) VALUES ('u1', 'plain', '{}')",
];

describe('a database from before consents had a scope', () => {
  let database: TestDatabase;
  const opened: DataSource[] = [];
  const open = async (upTo: typeof migrations) => {
    const target = readConfig({ DATABASE_URL: database.url }).database;
    const source = await new DataSource(writerOptions(target, entities, upTo)).initialize();
    opened.push(source);
    await source.runMigrations();
    return source;
  };

  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(async () => {
    for (const source of opened.splice(0)) await source.destroy();
    await database.drop();
  });

  it('keeps what was agreed to where the person takes part, claims what nobody saw, and forgets plain digests', async () => {
    const old = await open(before);
    for (const row of ROWS) await old.query(row);
    const source = await open(migrations);
    const lines = await source.query(
      'SELECT person_id AS person, scope, scope_id AS contest, given_at AS at FROM consent ORDER BY person_id, scope_id',
    );
    expect(lines.map((line: { at: unknown }) => ({ ...line, at: Number(line.at) }))).toEqual([
      { person: 'both', scope: 'contest', contest: 'hall', at: 5 },
      { person: 'both', scope: 'contest', contest: 'mill', at: 5 },
      { person: 'gone', scope: null, contest: null, at: 5 },
      { person: 'nowhere', scope: null, contest: null, at: 5 },
    ]);
    const tokens = await source.query('SELECT token, field FROM person_token ORDER BY token');
    expect(tokens.map(({ token, field }: Record<string, string>) => [token, field])).toEqual([
      ['t1', 'id_claim'],
      ['t2', 'id_number'],
      ['t3', 'name'],
    ]);
    expect(await source.query('SELECT id, content FROM registration_operation')).toEqual([{ id: 'u1', content: '' }]);
  });
});
