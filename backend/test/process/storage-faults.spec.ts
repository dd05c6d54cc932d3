import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import { Client } from '../support/client.js';
import { importContest, type SheetView, signUpJudges } from '../support/contest.js';
import { freshDatabase, mysqlServer, type TestDatabase } from '../support/database.js';
import { countJournal } from '../support/journal.js';
import { ServerProcess } from '../support/server-process.js';

const HELD_MS = process.env.LEITAI_SOAK ? 10_000 : 4_000;
const sqliteOnly = mysqlServer ? describe.skip : describe;
const mysqlOnly = mysqlServer ? describe : describe.skip;

interface Hall {
  server: ServerProcess;
  judge: Client;
  sheets: SheetView[];
}

async function openHall(database: TestDatabase): Promise<Hall> {
  const tokens = await importContest(smallContest({ code: 'fault', entries: 20, judges: 3 }), database);
  const server = await ServerProcess.start(database);
  const [judge] = await signUpJudges(server.url, 'fault', tokens);
  const { body: sheets } = await judge!.get<SheetView[]>('/api/judge/sheets');
  return { server, judge: judge!, sheets };
}

/** Sends a mark again and again under the same id until it is taken; returns what was answered before that. */
async function retryUntilTaken(judge: Client, sheet: string, uuid: string): Promise<number[]> {
  const refused: number[] = [];
  for (;;) {
    const { status } = await judge.mark(sheet, 'P1', '7.25', 0, uuid);
    if (status === 200) return refused;
    refused.push(status);
    await pause(200);
  }
}

sqliteOnly('SQLite write lock held by another process', () => {
  it(`answers 503 with Retry-After, keeps reading, and takes the same UUID once the lock is gone (${HELD_MS / 1000} s)`, async () => {
    const database = await freshDatabase();
    const { server, judge, sheets } = await openHall(database);
    const other = new Sqlite(database.url.slice('sqlite:'.length));
    const uuid = randomUUID();
    other.exec('BEGIN IMMEDIATE');
    const release = pause(HELD_MS).then(() => other.exec('ROLLBACK'));
    const first = await judge.mark(sheets[0]!.id, 'P1', '7.25', 0, uuid);
    expect(first).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } });
    expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await judge.get('/api/boards/fault/welding/public')).status).toBe(200);
    const refused = await retryUntilTaken(judge, sheets[0]!.id, uuid);
    expect(new Set(refused)).toEqual(refused.length > 0 ? new Set([503]) : new Set());
    await release;
    expect(await countJournal(database, [uuid])).toEqual({ rows: 1, distinct: 1 });
    other.close();
    await server.stop();
    await database.drop();
  }, 120_000);
});

sqliteOnly('disk full', () => {
  it('answers 507 storage_full, acknowledges nothing, and recovers when there is room again', async () => {
    const database = await freshDatabase();
    const { server, judge, sheets } = await openHall(database);
    await server.stop();
    const file = database.url.slice('sqlite:'.length);
    const pages = Math.ceil(statSync(file).size / 4096) + 4;
    const full = await ServerProcess.start(database, { SQLITE_MAX_PAGES: String(pages) });
    const acknowledged: string[] = [];
    const { pending, base } = await fill(resume(judge, full.url), sheets[0]!.id, acknowledged);
    expect(await countJournal(database, [pending])).toEqual({ rows: 0, distinct: 0 });
    expect((await resume(judge, full.url).get('/health/live')).status).toBe(200);
    await full.stop();
    const roomy = await ServerProcess.start(database);
    expect(await resume(judge, roomy.url).mark(sheets[0]!.id, 'P1', '1', base, pending)).toMatchObject({ status: 200 });
    await roomy.stop();
    const all = [...acknowledged, pending];
    expect(await countJournal(database, all)).toEqual({ rows: all.length, distinct: all.length });
    await database.drop();
  }, 120_000);

  /** Marks until the file is full; returns the operation that was refused. */
  async function fill(
    judge: Client,
    sheet: string,
    acknowledged: string[],
  ): Promise<{ pending: string; base: number }> {
    for (let base = 0; base < 5_000; base++) {
      const uuid = randomUUID();
      const { status, body } = await judge.mark(sheet, 'P1', '1', base, uuid);
      if (status !== 200) {
        expect({ status, code: body.code }).toEqual({ status: 507, code: 'storage_full' });
        return { pending: uuid, base };
      }
      acknowledged.push(uuid);
    }
    throw new Error('the file never filled up');
  }
});

mysqlOnly('MariaDB stopped', () => {
  it(`answers 503 with Retry-After, and takes the same UUID once it is back (${HELD_MS / 1000} s)`, async () => {
    const { PrivateMariadb } = await import('../../../tests/support/mariadb.mjs');
    const own = await PrivateMariadb.create();
    const database = await freshDatabase();
    const borrowed = { ...database, url: own.url };
    const { server, judge, sheets } = await openHall(borrowed);
    const uuid = randomUUID();
    await own.stop();
    const back = pause(HELD_MS).then(() => own.start());
    const first = await judge.mark(sheets[0]!.id, 'P1', '7.25', 0, uuid);
    expect(first).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } });
    expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await judge.get('/health/live')).status).toBe(200);
    expect((await judge.get('/health/ready')).status).toBe(503);
    expect(new Set(await retryUntilTaken(judge, sheets[0]!.id, uuid))).toEqual(new Set([503]));
    await back;
    expect(await countJournal(borrowed, [uuid])).toEqual({ rows: 1, distinct: 1 });
    await server.stop();
    await database.drop();
    await own.dispose();
  }, 180_000);
});

const resume = (judge: Client, url: string): Client => Client.resume(url, judge.session);
