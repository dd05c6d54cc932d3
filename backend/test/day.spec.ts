import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { ClocksService } from '../src/modules/incidents/clocks.service.js';
import type { SheetView } from './support/contest.js';
import { HOUR, MINUTE } from './support/fakes.js';
import { TestApp, type TestClient } from './support/test-app.js';

interface Day {
  sessions: { clock: { leftMs: number; running: boolean } | null; entries: number; done: number }[];
  panels: { untouched: number; open: number; submitted: number }[];
  tablets: { judge: string; state: string; waiting: number }[];
  incidents: { id: string; entry: string; by: string; decision: string | null; extraMs: number }[];
  tasks: { kind: string; name: string | null; count: number }[];
  events: { entries: number; present: number }[];
}
type Sheet = SheetView & { timer: { leftMs: number; running: boolean; extraMs: number } | null };

const EVENT = '/api/contests/hall/events/welding';

describe('the day', () => {
  let app: TestApp;
  let admin: TestClient;
  let judge: TestClient;

  const day = () => admin.expect<Day>(200, 'GET', '/api/contests/hall/day');
  const left = async () => (await day()).sessions[0]?.clock;
  const step = (step: string, more: object = {}, status = 200, uuid = randomUUID()) =>
    admin.expect<{ code?: string; seq: number }>(status, 'POST', `${EVENT}/clock`, {
      body: { uuid, stage: 'practical', session: null, reason: '按赛程', step, ...more },
    });
  const sheets = () => judge.expect<Sheet[]>(200, 'GET', '/api/judge/sheets');

  async function open() {
    admin = await app.setUp();
    const body = smallContest({ code: 'hall', entries: 2, judges: 1 });
    const made = await admin.expect<{ invitations: { token: string }[] }>(201, 'POST', '/api/contests', { body });
    judge = app.client();
    const account = { login: 'gao', password: 'fifteen welders 15' };
    await judge.expect(204, 'POST', `/api/invitations/${made.invitations[0]?.token}/accept`, { body: account });
  }

  beforeEach(async () => {
    app = await TestApp.start();
    await open();
  }, 60_000);
  afterEach(() => app.stop());

  it('11.2 a machine’s clock that jumps back an hour moves no session’s clock, nor does a pause', async () => {
    await step('start', { plannedMs: 2 * HOUR });
    app.clock.advance(10 * MINUTE);
    app.clock.jump(-HOUR);
    expect(await left()).toMatchObject({ leftMs: 110 * MINUTE, running: true });
    await app.app.get(ClocksService).settle();
    expect(await left()).toMatchObject({ leftMs: 110 * MINUTE });
    app.clock.advance(10 * MINUTE);
    await step('pause');
    app.clock.advance(HOUR);
    expect(await left()).toMatchObject({ leftMs: 100 * MINUTE, running: false });
    await step('resume');
    app.clock.advance(MINUTE);
    expect((await sheets())[0]?.timer).toEqual({ leftMs: 99 * MINUTE, running: true, extraMs: 0 });
  });

  it('11.9 a step sent twice is one step, and a wrong one is refused with a sentence', async () => {
    const uuid = randomUUID();
    const [one, two] = await Promise.all([
      step('start', { plannedMs: HOUR }, 200, uuid),
      step('start', { plannedMs: HOUR }, 200, uuid),
    ]);
    expect(one).toEqual(two);
    expect((await step('start', { plannedMs: 2 * HOUR }, 409, uuid)).code).toBe('operation_reused');
    expect((await step('start', { plannedMs: HOUR }, 409)).code).toBe('clock_running');
    expect((await step('pause', { session: 'nowhere' }, 422)).code).toBe('session_unknown');
  });

  it('shows a problem that a tablet signals, until it is decided with extra time for that entry alone', async () => {
    await step('start', { plannedMs: HOUR });
    const [first, second] = await sheets();
    const uuid = randomUUID();
    for (const _ of [1, 2])
      await judge.expect(200, 'PUT', `/api/sheets/${first?.id}/problems/${uuid}`, {
        body: { type: 'equipment', note: '焊机断电' },
      });
    const before = await day();
    expect(before.incidents).toMatchObject([{ id: uuid, entry: first?.entry, by: '裁判1', decision: null }]);
    expect(before.tasks).toMatchObject([{ kind: 'incident', name: first?.entry }]);
    const decide = (status: number) =>
      admin.expect<{ code?: string }>(status, 'POST', `${EVENT}/incidents/${uuid}/decision`, {
        body: { uuid: randomUUID(), decision: '换焊机，补时10分钟', extraMs: 10 * MINUTE },
      });
    await decide(200);
    expect((await decide(409)).code).toBe('incident_decided');
    const after = await day();
    expect(after.incidents[0]).toMatchObject({ decision: '换焊机，补时10分钟', extraMs: 10 * MINUTE });
    expect(after.tasks).toEqual([]);
    expect((await sheets()).map(({ timer }) => [timer?.leftMs, timer?.extraMs])).toEqual([
      [70 * MINUTE, 10 * MINUTE],
      [60 * MINUTE, 0],
    ]);
    const hall = await app.client().expect<object[]>(200, 'GET', '/api/clocks/hall/welding');
    expect(hall).toMatchObject([
      { leftMs: HOUR, running: true, extra: [{ entry: first?.entry, extraMs: 10 * MINUTE }] },
    ]);
    const text = "SELECT type FROM audit_record WHERE log = 'contest:hall' AND type LIKE 'journal.incident%'";
    expect(await app.reader.sql.all(text)).toHaveLength(2);
    expect(second?.timer?.leftMs).toBe(HOUR);
  });

  it('counts sheets and tablets, and calls for whoever must act', async () => {
    const [sheet] = await sheets();
    await step('start', { plannedMs: HOUR });
    const report = { device: 't1', waiting: 3, conflicts: 0 };
    await judge.expect(204, 'PUT', '/api/judge/tablet', { body: report });
    await judge.expect(200, 'PUT', `/api/sheets/${sheet?.id}/marks/${randomUUID()}`, {
      body: { aspect: 'P1', value: '7', baseRevision: 0, clientTime: '2026-11-20T01:00:00Z', device: 't1' },
    });
    const now = await day();
    expect(now.panels).toMatchObject([{ untouched: 1, open: 1, submitted: 0 }]);
    expect(now.sessions).toMatchObject([{ entries: 2, done: 0 }]);
    expect(now.events).toMatchObject([{ entries: 2, present: 0 }]);
    expect(now.tablets).toMatchObject([{ judge: 'J1', state: 'waiting', waiting: 3 }]);
    app.clock.advance(61 * MINUTE);
    expect((await day()).tasks).toMatchObject([
      { kind: 'tablet_away', name: '裁判1', count: 3 },
      { kind: 'time_up', count: 2 },
    ]);
  });
});
