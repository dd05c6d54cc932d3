import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import { Client } from '../support/client.js';
import { importContest, type SheetView, signUpJudges } from '../support/contest.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { countJournal } from '../support/journal.js';
import { ServerProcess } from '../support/server-process.js';

const ROUNDS = process.env.LEITAI_SOAK ? 200 : 20;
const JUDGES = 4;
const ENTRIES = 12;

interface Sent {
  uuid: string;
  sheet: string;
  value: string;
  base: number;
  acknowledged?: { seq: number; revision: number };
}

/** Marks one judge's sheets over and over until the server is gone; keeps every operation and its acknowledgement. */
async function load(
  client: Client,
  sheets: readonly SheetView[],
  sent: Sent[],
  revisions: Map<string, number>,
): Promise<void> {
  for (let n = 0; ; n++) {
    const sheet = sheets[n % sheets.length]!.id;
    const one: Sent = { uuid: randomUUID(), sheet, value: String((n % 40) / 4), base: revisions.get(sheet) ?? 0 };
    sent.push(one);
    try {
      const { status, body } = await client.mark(sheet, 'P1', one.value, one.base, one.uuid);
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
      one.acknowledged = body;
      revisions.set(sheet, body.revision);
    } catch (error) {
      // The connection broke: undici's own TypeError, of another realm than the tests'.
      if ((error as Error).name === 'TypeError') return;
      throw error;
    }
  }
}

describe('kill -9 at random moments under load', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it(`loses no acknowledged mark and doubles none, ${ROUNDS} times`, async () => {
    const tokens = await importContest(smallContest({ code: 'crash', entries: ENTRIES, judges: JUDGES }), database);
    let server = await ServerProcess.start(database);
    const sessions = (await signUpJudges(server.url, 'crash', tokens)).map((client) => client.session);
    const lists = await Promise.all(
      sessions.map((session) => withSession(server.url, session).get<SheetView[]>('/api/judge/sheets')),
    );
    const sent = sessions.map((): Sent[] => []);
    const revisions = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      const { url } = server;
      const loads = sessions.map((session, judge) =>
        load(withSession(url, session), lists[judge]!.body, sent[judge]!, revisions),
      );
      await pause(40 + ((round * 97) % 260));
      await server.kill();
      await Promise.all(loads);
      server = await ServerProcess.start(database);
      await settle(server.url, sessions, sent, revisions);
    }
    await server.stop();
    const all = sent.flat();
    expect(all.every(({ acknowledged }) => acknowledged)).toBe(true);
    expect(
      await countJournal(
        database,
        all.map(({ uuid }) => uuid),
      ),
    ).toEqual({ rows: all.length, distinct: all.length });
  }, 1_800_000);

  const withSession = (url: string, session: string) => Client.resume(url, session);

  /** Sends again, with the same ids, what was not acknowledged; repeats the last acknowledged one, which must answer alike. */
  async function settle(
    url: string,
    sessions: string[],
    sent: Sent[][],
    revisions: Map<string, number>,
  ): Promise<void> {
    for (const [judge, session] of sessions.entries()) {
      const client = withSession(url, session);
      for (const one of sent[judge]!.slice(-3)) {
        const { status, body } = await client.mark(one.sheet, 'P1', one.value, one.base, one.uuid);
        expect({ status, code: body.code }).toEqual({ status: 200, code: undefined });
        if (one.acknowledged) expect(body).toEqual(one.acknowledged);
        one.acknowledged = body;
        revisions.set(one.sheet, body.revision);
      }
    }
  }
});
