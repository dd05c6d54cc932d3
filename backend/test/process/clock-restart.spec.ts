import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import { Client, setUp } from '../support/client.js';
import { importContest } from '../support/contest.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';

interface Day {
  sessions: { clock: { plannedMs: number; leftMs: number; running: boolean } | null }[];
}

const PLANNED = 3_600_000;
/** Rounding of an answer. */
const ROUND = 2;

describe('a session’s clock in a server that is killed', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let session: string;

  const admin = () => Client.resume(server.url, session);
  const step = async (step: string, more: object = {}) => {
    const body = { uuid: randomUUID(), stage: 'practical', session: null, reason: '按赛程', step, ...more };
    expect((await admin().post('/api/contests/hall/events/welding/clock', body)).status).toBe(200);
  };
  const face = async () => (await admin().get<Day>('/api/contests/hall/day')).body.sessions[0]?.clock;
  const restart = async () => {
    await server.kill();
    await pause(700);
    server = await ServerProcess.start(database);
  };

  beforeEach(async () => {
    database = await freshDatabase();
    await importContest(smallContest({ code: 'hall', entries: 2, judges: 1 }), database);
    server = await ServerProcess.start(database);
    session = (await setUp(server.url, server.setupToken)).session;
  });
  afterEach(async () => {
    await server.kill();
    await database.drop();
  });

  it('11.11 a restart in mid-timer keeps the clock: what ran while the server was away has run, a pause stands still', async () => {
    const before = Date.now();
    await step('start', { plannedMs: PLANNED });
    const started = Date.now();
    await step('extra', { entry: '001', extraMs: 600_000 });
    await restart();
    const asked = Date.now();
    const running = await face();
    expect(running).toMatchObject({ plannedMs: PLANNED, running: true });
    // The server's start lies between the two readings around our call: no guess at how fast this machine is.
    expect(running?.leftMs).toBeLessThanOrEqual(PLANNED - (asked - started) + ROUND);
    expect(running?.leftMs).toBeGreaterThanOrEqual(PLANNED - (Date.now() - before) - ROUND);
    await step('pause');
    const paused = await face();
    await restart();
    expect(await face()).toEqual(paused);
    await step('resume');
    expect(await face()).toMatchObject({ running: true });
  }, 60_000);
});
