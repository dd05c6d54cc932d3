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
import { atTheEnd } from '../support/tidy-up.js';

const HELD_MS = 10_000;
/** Outages one after the other, on the same server. */
const OUTAGES = process.env.LEITAI_SOAK ? 5 : 1;
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

/** Sends a mark again and again under the same id until it is taken; every answer before that must be a 503. */
async function retryUntilTaken(judge: Client, sheet: string, uuid: string): Promise<void> {
  for (;;) {
    const { status, body, headers } = await judge.mark(sheet, 'P1', '7.25', 0, uuid);
    if (status === 200) return;
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'storage_unavailable' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    await pause(200);
  }
}

/**
 * The storage goes away and comes back after HELD_MS: a mark is refused with 503 all the time, and then taken under the
 * same id, once. `meanwhile` looks at the server during the outage.
 */
async function outlast(
  { judge, sheets }: Hall,
  database: TestDatabase,
  cut: () => Promise<void>,
  mend: () => Promise<void>,
  meanwhile: () => Promise<void>,
): Promise<void> {
  for (let outage = 0; outage < OUTAGES; outage++) {
    const uuid = randomUUID();
    const sheet = sheets[outage]!.id;
    await cut();
    const started = performance.now();
    const mended = pause(HELD_MS).then(mend);
    expect(await judge.mark(sheet, 'P1', '7.25', 0, uuid)).toMatchObject({ status: 503 });
    await meanwhile();
    await retryUntilTaken(judge, sheet, uuid);
    expect(performance.now() - started).toBeGreaterThanOrEqual(HELD_MS - 5);
    await mended;
    expect(await countJournal(database, [uuid])).toEqual({ rows: 1, distinct: 1 });
  }
}

const outages = `${OUTAGES} × ${HELD_MS / 1000} s`;

sqliteOnly('SQLite write lock held by another process', () => {
  it(`answers 503 with Retry-After, keeps reading, and takes the same UUID once the lock is gone (${outages})`, async () => {
    const database = await freshDatabase();
    const hall = await openHall(database);
    const other = new Sqlite(database.url.slice('sqlite:'.length));
    await outlast(
      hall,
      database,
      async () => void other.exec('BEGIN IMMEDIATE'),
      async () => void other.exec('ROLLBACK'),
      async () => expect((await hall.judge.get('/api/boards/fault/welding/public')).status).toBe(200),
    );
    other.close();
    await hall.server.stop();
    await database.drop();
  }, 180_000);
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
  it(`answers 503 with Retry-After, and takes the same UUID once it is back (${outages})`, async () => {
    const { PrivateMariadb } = await import('../../../tests/support/mariadb.mjs');
    const own = await PrivateMariadb.create();
    atTheEnd(() => own.dispose());
    const database = { ...(await freshDatabase()), url: own.url };
    const hall = await openHall(database);
    await outlast(
      hall,
      database,
      () => own.stop(),
      () => own.start(),
      async () => {
        expect((await hall.judge.get('/health/live')).status).toBe(200);
        expect((await hall.judge.get('/health/ready')).status).toBe(503);
      },
    );
    await hall.server.stop();
    await database.drop();
  }, 300_000);
});

const resume = (judge: Client, url: string): Client => Client.resume(url, judge.session);
