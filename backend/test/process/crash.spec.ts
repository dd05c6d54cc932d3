import { setTimeout as pause } from 'node:timers/promises';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import type { Client } from '../support/client.js';
import { importContest, type SheetView, signUpJudges } from '../support/contest.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type JournalMark, marksAfter } from '../support/journal.js';
import { MarkingLane } from '../support/marking-lane.js';
import { ServerProcess } from '../support/server-process.js';

const ROUNDS = process.env.LEITAI_SOAK ? 200 : 20;
const JUDGES = 4;
const LANES_PER_JUDGE = 3;
const ENTRIES = 12;

describe('kill -9 at random moments under load', () => {
  let database: TestDatabase;
  /** The journal's marks as they were found after each restart. */
  let journal: JournalMark[];
  let checked: number[];

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it(
    `loses no acknowledged mark and doubles none, ${ROUNDS} times`,
    async () => {
      const tokens = await importContest(smallContest({ code: 'crash', entries: ENTRIES, judges: JUDGES }), database);
      let server = await ServerProcess.start(database);
      const judges = await signUpJudges(server.url, 'crash', tokens);
      const lanes = (await Promise.all(judges.map(lanesOf))).flat();
      [journal, checked] = [[], lanes.map(() => 0)];
      for (let round = 0; round < ROUNDS; round++) {
        const { url } = server;
        const loads = lanes.map((lane) => lane.untilGone(url));
        await pause(40 + ((round * 197) % 700));
        await server.kill();
        await Promise.all(loads);
        server = await ServerProcess.start(database);
        await expectAcknowledgedKept(lanes);
        await Promise.all(lanes.map((lane) => lane.repeat(server.url)));
      }
      await expectAcknowledgedKept(lanes);
      await expectEachOnce(lanes, server.url);
      await server.stop();
      const least = Math.min(...lanes.map(({ sent }) => sent.length));
      console.log(`${ROUNDS} kills, ${journal.length} marks, at least ${least} by each of ${lanes.length} tablets`);
    },
    ROUNDS * 30_000,
  );

  async function lanesOf(judge: Client): Promise<MarkingLane[]> {
    const { body } = await judge.get<SheetView[]>('/api/judge/sheets');
    return Array.from(
      { length: LANES_PER_JUDGE },
      (_, lane) =>
        new MarkingLane(
          judge.session,
          body.filter((_sheet, index) => index % LANES_PER_JUDGE === lane),
        ),
    );
  }

  /** Looked at before anything is sent again: a repetition would write a lost mark anew. */
  async function expectAcknowledgedKept(lanes: MarkingLane[]): Promise<void> {
    journal.push(...(await marksAfter(database, journal.at(-1)?.seq ?? 0)));
    const rows = new Map(journal.map((mark) => [mark.operation, mark]));
    for (const [index, { sent }] of lanes.entries()) {
      const acknowledged = sent.slice(checked[index]).filter((one) => one.acknowledged);
      const found = acknowledged.map(({ uuid }) => rows.get(uuid));
      expect(found).toEqual(
        acknowledged.map(({ uuid, value, acknowledged: answer }) =>
          expect.objectContaining({ operation: uuid, value, ...answer }),
        ),
      );
      // The one that was cut off is answered by its repetition, and looked at in the next round.
      checked[index] = Math.max(0, sent.length - 1);
    }
  }

  /** Every operation has one row, the contest's numbers run without gap, and each sheet counts as its tablet does. */
  async function expectEachOnce(lanes: MarkingLane[], url: string): Promise<void> {
    const whole = await marksAfter(database, 0);
    expect(whole).toEqual(journal);
    const sent = lanes.flatMap((lane) => lane.sent);
    expect(whole.map(({ operation }) => operation).sort()).toEqual(sent.map(({ uuid }) => uuid).sort());
    const first = whole[0]!.seq;
    expect(whole.map(({ seq }) => seq)).toEqual(whole.map((_, index) => first + index));
    for (const lane of lanes) await lane.expectSheets(url);
  }
});
