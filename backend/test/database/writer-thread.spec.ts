import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { openThread } from '../../src/platform/database/data-sources.js';
import { storageFailure } from '../../src/platform/database/storage-failure.js';
import type { DatabaseThread } from '../../src/platform/database/thread/database-thread.js';
import { ThreadSql } from '../../src/platform/database/thread-sql.js';

describe("the writing connection's own thread (SQLite)", () => {
  let directory: string;
  let path: string;
  let database: InstanceType<typeof Database>;
  const threads: DatabaseThread[] = [];

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'leitai-thread-'));
    path = join(directory, 'thread.sqlite');
    database = new Database(path);
    database.pragma('journal_mode = WAL');
    database.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, body BLOB)');
  });
  afterEach(async () => {
    await Promise.all(threads.splice(0).map((thread) => thread.close()));
    database.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const openBare = (maxPages: number | null = null): DatabaseThread => {
    const thread = openThread({ dialect: 'sqlite', path, maxPages, demo: false });
    threads.push(thread);
    return thread;
  };
  const open = (maxPages: number | null = null): ThreadSql => new ThreadSql(openBare(maxPages));
  const ids = () => database.prepare('SELECT id FROM thing ORDER BY id').pluck().all();

  it('flushes every commit: synchronous is FULL, in WAL', async () => {
    const thread = open();
    expect(await thread.all('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await thread.all('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  });

  it('does in order what was queued before a question', async () => {
    const thread = open();
    await thread.begin(0);
    await thread.run('INSERT INTO thing (id) VALUES (?)', [1]);
    expect(await thread.all('SELECT id FROM thing')).toEqual([{ id: 1 }]);
    expect(ids()).toEqual([]);
    await thread.all('COMMIT');
    expect(ids()).toEqual([1]);
  });

  it('runs one text with many lists of values', async () => {
    const thread = open();
    await thread.runEach('INSERT INTO thing (id) VALUES (?)', [[1], [2], [3]]);
    expect(await thread.all('SELECT count(*) AS things FROM thing')).toEqual([{ things: 3 }]);
  });

  describe('takes whole turns', () => {
    const turn = new URL('./insert.turn.mjs', import.meta.url);

    it('and commits what they did', async () => {
      const bare = openBare();
      expect(await bare.take(turn, { ids: [1, 2] }, 0)).toEqual({ committed: [1, 2] });
      expect(ids()).toEqual([1, 2]);
    });

    it('and takes back all of one that throws, with its code', async () => {
      const bare = openBare();
      const refused = await bare.take(turn, { ids: [1, 2, 1] }, 0).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
      expect(ids()).toEqual([]);
      await bare.take(turn, { ids: [3] }, 0);
      expect(ids()).toEqual([3]);
    });

    it("and says 'busy' after its patience", async () => {
      const bare = openBare();
      database.exec('BEGIN IMMEDIATE');
      const refused = await bare.take(turn, { ids: [1] }, 500).catch((error: unknown) => error);
      expect(storageFailure(refused)).toBe('busy');
      database.exec('ROLLBACK');
      await bare.take(turn, { ids: [1] }, 0);
      expect(ids()).toEqual([1]);
    });

    it('and starts again with the next after it died', async () => {
      const bare = openBare();
      await bare.take(turn, { ids: [1] }, 0);
      const dying = bare.take(turn, { ids: [2] }, 0).catch((error: unknown) => error);
      await (Reflect.get(bare, 'worker') as Worker).terminate();
      await dying;
      await bare.take(turn, { ids: [3] }, 0);
      expect(ids()).toContain(3);
    });
  });

  it('answers questions asked at once, each with its own rows', async () => {
    const thread = open();
    const asked = await Promise.all([1, 2, 3].map((n) => thread.all<{ n: number }>('SELECT ? AS n', [n])));
    expect(asked).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
  });

  it.each([['擂台 \u{20bb7} \u0000 \' " \\'], [2 ** 53 - 1], [-0.5], [null]])(
    'hands %j over and back unchanged',
    async (value) => {
      const thread = open();
      await thread.all('INSERT INTO thing (id, body) VALUES (?, ?)', [1, value]);
      expect(await thread.all('SELECT body FROM thing')).toEqual([{ body: value }]);
      expect(database.prepare('SELECT body FROM thing').pluck().get()).toEqual(value);
    },
  );

  it('forgets what was queued when a turn is taken back', async () => {
    const thread = open();
    await thread.begin(0);
    await thread.run('INSERT INTO thing (id) VALUES (1)');
    await thread.rollback();
    await thread.rollback();
    expect(ids()).toEqual([]);
  });

  it("says 'busy' when another process holds the lock, and goes on afterwards", async () => {
    const thread = open();
    database.exec('BEGIN IMMEDIATE');
    const refused = await thread.all('BEGIN IMMEDIATE').catch((error: unknown) => error);
    expect(storageFailure(refused)).toBe('busy');
    database.exec('ROLLBACK');
    await thread.all('INSERT INTO thing (id) VALUES (2)');
    expect(ids()).toEqual([2]);
  });

  it("says 'full' at its page limit", async () => {
    const thread = open(4);
    const refused = await thread
      .all('INSERT INTO thing (body) VALUES (?)', ['x'.repeat(100_000)])
      .catch((error: unknown) => error);
    expect(storageFailure(refused)).toBe('full');
  });

  it('writes nothing of a turn whose thread died, and starts again with the next', async () => {
    const bare = openBare();
    const thread = new ThreadSql(bare);
    await thread.begin(0);
    await thread.all('INSERT INTO thing (id) VALUES (1)');
    await (Reflect.get(bare, 'worker') as Worker).terminate();
    await thread.run('INSERT INTO thing (id) VALUES (2)');
    expect(storageFailure(await thread.all('COMMIT').catch((error: unknown) => error))).toBe('gone');
    expect(ids()).toEqual([]);
    await thread.begin(0);
    await thread.run('INSERT INTO thing (id) VALUES (3)');
    await thread.all('COMMIT');
    expect(ids()).toEqual([3]);
  });

  it('refuses what waits when the file cannot be opened', async () => {
    rmSync(path);
    const thread = new ThreadSql(
      openThread({ dialect: 'sqlite', path: join(directory, 'none', 'x.sqlite'), maxPages: null, demo: false }),
    );
    const refused = await thread.all('SELECT 1').catch((error: unknown) => error);
    expect(storageFailure(refused)).toBe('gone');
  });
});
