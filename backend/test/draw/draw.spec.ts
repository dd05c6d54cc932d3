import { randomUUID } from 'node:crypto';
import { checkTranscript } from '@leitai/shared/domain/draw/check-transcript';
import { commitmentOf } from '@leitai/shared/domain/draw/commitment';
import type { Draw, DrawRole } from '@leitai/shared/domain/draw/draw';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import { HOUR } from '../support/fakes.js';
import { PASSWORD, TestApp } from '../support/test-app.js';

type Caller = Awaited<ReturnType<TestApp['setUp']>>;
const EVENT = '/api/contests/hall/events/welding';
const SECRETS = { organiser: '0a'.repeat(32), supervisor: '0b'.repeat(32) };

interface CheckedIn {
  checkedIn: string[];
  already: { number: string; by: string; at: string; late: boolean }[];
}

describe('check-in and draw', () => {
  let app: TestApp;
  let admin: Caller;
  let chief: Caller;

  const checkIn = (numbers: string[], { who = admin, uuid = randomUUID() as string, status = 200 } = {}) =>
    who.expect<CheckedIn & { code: string; detail: string }>(status, 'POST', `${EVENT}/check-in`, {
      body: { uuid, numbers },
    });
  const freeze = (more: object = {}, status = 200) =>
    admin.expect<Draw & { code: string; detail: string }>(status, 'POST', `${EVENT}/draws`, {
      body: {
        uuid: randomUUID(),
        who: 'all',
        sessions: [
          { name: '上午', start: '2026-11-21T00:30:00.000Z', stations: 2 },
          { name: '下午', start: null, stations: 2 },
        ],
        apart: true,
        officials: [
          { role: 'organiser', name: '贺知远' },
          { role: 'supervisor', name: '闻人舒' },
        ],
        ...more,
      },
    });
  const step = (draw: Draw, path: string, body: object, status = 200) =>
    chief.expect<Draw & { code: string }>(status, 'POST', `${EVENT}/draws/${draw.draw}/${path}`, { body });
  const commit = ({ draw, listHash, ...rest }: Draw, role: 'organiser' | 'supervisor', secret = SECRETS[role]) =>
    step({ draw, listHash, ...rest }, 'commitments', {
      role,
      commitment: commitmentOf({ draw, role: role as DrawRole, listHash, secret }),
    });
  const thrown = async () => {
    const draw = await freeze();
    await commit(draw, 'organiser');
    await commit(draw, 'supervisor');
    return step(draw, 'dice', { dice: '2 6 3' });
  };
  const draws = () => app.client().expect<Draw[]>(200, 'GET', `${EVENT}/draws`);

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    const { invitations } = await admin.expect<{ invitations: { token: string }[] }>(201, 'POST', '/api/contests', {
      body: smallContest({ code: 'hall', entries: 4, judges: 3 }),
    });
    chief = app.client();
    await chief.expect(204, 'POST', `/api/invitations/${invitations[0]!.token}/accept`, {
      body: { login: 'chief', password: PASSWORD },
    });
  }, 60_000);
  afterEach(() => app.stop());

  it('of two people who check one entry in at once one wins, and the other is told who and when', async () => {
    const [one, other] = await Promise.all([checkIn(['001', '002']), checkIn(['002', '003'], { who: chief })]);
    const [winner, loser, name] = one.already.length === 0 ? [one, other, '闻人舒'] : [other, one, '裁判1'];
    expect(winner.already).toEqual([]);
    expect(winner.checkedIn).toHaveLength(2);
    expect(loser.checkedIn).toHaveLength(1);
    expect(loser.already).toEqual([
      { number: '002', by: name, at: new Date(app.clock.now()).toISOString(), late: false },
    ]);
  });

  it('a repeated request answers as the first time', async () => {
    const uuid = randomUUID();
    const first = await checkIn(['001', '002'], { uuid });
    app.clock.advance(HOUR);
    expect(await checkIn(['001', '002'], { uuid })).toEqual(first);
    const undo = { body: { uuid: randomUUID(), reason: '认错人' } };
    await admin.expect(204, 'POST', `${EVENT}/check-in/001/undo`, undo);
    await admin.expect(204, 'POST', `${EVENT}/check-in/001/undo`, undo);
    const again = await admin.expect<{ code: string }>(409, 'POST', `${EVENT}/check-in/001/undo`, {
      body: { uuid: randomUUID(), reason: '再撤' },
    });
    expect(again.code).toBe('check_in_absent');
    expect((await checkIn(['001'])).checkedIn).toEqual(['001']);
    // However late: neither takes the other back.
    expect(await checkIn(['001', '002'], { uuid })).toEqual(first);
    await admin.expect(204, 'POST', `${EVENT}/check-in/001/undo`, undo);
    expect((await checkIn(['001'])).already).toMatchObject([{ number: '001' }]);
    expect(await checkIn(['003'], { uuid, status: 409 })).toMatchObject({ code: 'operation_reused' });
  });

  it('checks nobody in when a number is unknown or has withdrawn', async () => {
    expect(await checkIn(['001', '777', '888'], { status: 422 })).toMatchObject({
      code: 'check_in_unknown',
      detail: '没有这些参赛号，一个也没有登记：777 888。请核对后重新检录。',
    });
    await admin.expect(200, 'POST', `${EVENT}/entries/002/status`, {
      body: { uuid: randomUUID(), status: 'withdrawn', reason: '病' },
    });
    expect((await checkIn(['001', '002'], { status: 409 })).code).toBe('check_in_not_active');
    expect((await checkIn(['001'])).already).toEqual([]);
  });

  it('who comes after the time of the rule is late', async () => {
    const lateAfter = new Date(app.clock.now()).toISOString();
    await admin.expect(204, 'PUT', `${EVENT}/check-in/rule`, { body: { lateAfter } });
    await checkIn(['001']);
    app.clock.advance(1);
    await checkIn(['002']);
    const list = await admin.expect<{ lateAfter: string; entries: { checkedIn: { late: boolean } | null }[] }>(
      200,
      'GET',
      `${EVENT}/check-in`,
    );
    expect(list.lateAfter).toBe(lateAfter);
    expect(list.entries.map(({ checkedIn }) => checkedIn?.late)).toEqual([false, true, undefined, undefined]);
  });

  it('gives everybody a station, publicly and verifiably, with a leaf for each step', async () => {
    const draw = await thrown();
    await step(draw, 'reveals', { role: 'supervisor', secret: SECRETS.supervisor });
    const done = await step(draw, 'reveals', { role: 'organiser', secret: SECRETS.organiser });
    expect(done.result?.places.map(({ session, station }) => [session, station])).toEqual([
      [0, 1],
      [0, 2],
      [1, 1],
      [1, 2],
    ]);
    // All four are of one employer: two sessions of two cannot keep them apart.
    expect(done.result?.together).toHaveLength(2);
    const [shown] = await draws();
    expect(shown).toEqual(done);
    expect(checkTranscript(shown!)).toEqual([]);
    const leaves = await app.reader.sql.all<{ type: string }>(
      "SELECT type FROM audit_record WHERE log = 'contest:hall' AND type LIKE 'draw.%' ORDER BY sequence",
    );
    expect(leaves.map(({ type }) => type)).toEqual([
      'draw.frozen',
      'draw.committed',
      'draw.committed',
      'draw.dice_thrown',
      'draw.revealed',
      'draw.revealed',
    ]);
  });

  it('draws only those who are checked in, if the organiser says so, and holds their check-in fast', async () => {
    expect((await freeze({ who: 'checked_in' }, 422)).code).toBe('draw_no_entries');
    await checkIn(['004', '002']);
    const draw = await freeze({ who: 'checked_in' });
    expect(draw.list.entries.map(({ number }) => number)).toEqual(['002', '004']);
    const body = { uuid: randomUUID(), reason: '认错人' };
    const held = await admin.expect<{ code: string }>(409, 'POST', `${EVENT}/check-in/002/undo`, { body });
    expect(held.code).toBe('check_in_drawn');
    await step(draw, 'abort', { reason: '名单有误' });
    await admin.expect(204, 'POST', `${EVENT}/check-in/002/undo`, { body });
  });

  it('refuses more entries than stations with both numbers', async () => {
    const refused = await freeze({ sessions: [{ name: '上午', start: null, stations: 3 }] }, 422);
    expect(refused).toMatchObject({
      code: 'draw_too_many',
      detail: '4名参赛者，只有3个工位。请加场次或工位后再冻结名单。',
    });
    expect(await draws()).toEqual([]);
  });

  it('a reveal that does not match aborts the draw; it stays visible, and a new one can begin', async () => {
    const draw = await thrown();
    const wrong = await step(draw, 'reveals', { role: 'organiser', secret: 'ff'.repeat(32) });
    expect(wrong).toMatchObject({
      result: null,
      aborted: { cause: 'reveal_wrong', role: 'organiser', supervisor: '闻人舒' },
    });
    const late = await step(draw, 'reveals', { role: 'supervisor', secret: SECRETS.supervisor }, 409);
    expect(late.code).toBe('draw_step');
    const next = await freeze();
    expect((await draws()).map((one) => [one.draw, one.aborted?.cause])).toEqual([
      [next.draw, undefined],
      [draw.draw, 'reveal_wrong'],
    ]);
  });

  it('11.9 a double click freezes one list, and one draw at a time is open', async () => {
    const uuid = randomUUID();
    const [one, two] = await Promise.all([freeze({ uuid }), freeze({ uuid })]);
    expect(one).toEqual(two);
    expect((await freeze({ uuid, apart: false }, 409)).code).toBe('operation_reused');
    expect((await freeze({}, 409)).code).toBe('draw_exists');
    expect(await draws()).toHaveLength(1);
  });

  it('equal commitments sent at the same moment: one of them is refused', async () => {
    const draw = await freeze();
    const commitment = 'c'.repeat(64);
    const answers = await Promise.all(
      (['organiser', 'supervisor'] as const).map((role) =>
        chief.request('POST', `${EVENT}/draws/${draw.draw}/commitments`, { body: { role, commitment } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it.each([
    [{ sessions: [] }, 'body.sessions'],
    [{ sessions: [{ name: '', start: null, stations: 1 }] }, 'body.sessions[0].name'],
    [{ sessions: [{ name: '上午', start: null, stations: 0 }] }, 'body.sessions[0].stations'],
    [{ sessions: [{ name: '上午', start: '8:30', stations: 1 }] }, 'body.sessions[0].start'],
    [{ officials: [{ role: 'judge', name: '甲' }] }, 'body.officials[0].role'],
  ])('names what is wrong in %j', async (more, path) => {
    const refused = await admin.expect<{ faults: { path: string }[] }>(400, 'POST', `${EVENT}/draws`, {
      body: {
        uuid: randomUUID(),
        who: 'all',
        sessions: [{ name: '上午', start: null, stations: 4 }],
        apart: true,
        officials: [],
        ...more,
      },
    });
    expect(refused.faults.map((fault) => fault.path)).toContain(path);
  });
});
