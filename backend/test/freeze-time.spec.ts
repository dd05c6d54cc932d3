import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { FreezesService } from '../src/modules/conduct/freezes.service.js';
import { HOUR, MINUTE } from './support/fakes.js';
import { TestApp } from './support/test-app.js';

type Caller = Awaited<ReturnType<TestApp['setUp']>>;

const EVENT = '/api/contests/hall/events/welding';

describe('freezing by the clock', () => {
  let app: TestApp;
  let admin: Caller;

  const iso = (ms: number) => new Date(app.clock.now() + ms).toISOString();
  const plan = (status: number, at: string | null, uuid = randomUUID()) =>
    admin.expect<{ code?: string; seq?: number }>(status, 'POST', `${EVENT}/freeze-time`, {
      body: { uuid, at, reason: '颁奖前封榜' },
    });
  const hand = (frozen: boolean) =>
    admin.expect(200, 'POST', `${EVENT}/freeze`, { body: { uuid: randomUUID(), frozen, reason: '测试' } });
  const look = () => app.app.get(FreezesService, { strict: false }).freezeDue();
  const board = async () =>
    (await admin.expect<{ head: { status: string }; v: number }>(200, 'GET', '/api/boards/hall/welding/public')).head
      .status;
  const planned = async () =>
    (await admin.expect<{ freezeAt: string | null }>(200, 'GET', `${EVENT}/overview`)).freezeAt;

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    await admin.expect(201, 'POST', '/api/contests', { body: smallContest({ code: 'hall', entries: 3, judges: 3 }) });
  }, 60_000);
  afterEach(() => app.stop());

  it('happens at its time and not before, once', async () => {
    await plan(200, iso(30 * MINUTE));
    app.clock.advance(29 * MINUTE);
    await look();
    expect([await board(), await planned()]).toEqual(['provisional', iso(MINUTE)]);
    app.clock.advance(MINUTE);
    await Promise.all([look(), look()]);
    expect([await board(), await planned()]).toEqual(['frozen', null]);
    await hand(false);
    await look();
    expect(await board()).toBe('provisional');
  });

  it('11.2 a clock that jumps back an hour neither undoes nor repeats it', async () => {
    await plan(200, iso(MINUTE));
    app.clock.advance(2 * MINUTE);
    await look();
    app.clock.advance(-HOUR);
    await look();
    expect(await board()).toBe('frozen');
  });

  it('catches up with a time that passed while no server looked, and follows a plan that moved', async () => {
    await plan(200, iso(10 * MINUTE));
    await plan(200, iso(20 * MINUTE));
    app.clock.advance(15 * MINUTE);
    await look();
    expect(await board()).toBe('provisional');
    app.clock.advance(5 * HOUR);
    await look();
    expect(await board()).toBe('frozen');
  });

  it('can be taken back, and freezing by hand settles it', async () => {
    await plan(200, iso(MINUTE));
    await plan(200, null);
    app.clock.advance(2 * MINUTE);
    await look();
    expect(await board()).toBe('provisional');
    await plan(200, iso(MINUTE));
    await hand(true);
    await hand(false);
    app.clock.advance(2 * MINUTE);
    await look();
    expect(await board()).toBe('provisional');
  });

  it('refuses a time that has passed, nothing to take back, a board that is frozen; repeats its first answer', async () => {
    expect((await plan(422, iso(-1))).code).toBe('freeze_past');
    expect((await plan(409, null)).code).toBe('freeze_same');
    const uuid = randomUUID();
    const at = iso(MINUTE);
    expect(await plan(200, at, uuid)).toEqual(await plan(200, at, uuid));
    expect((await plan(409, iso(2 * MINUTE), uuid)).code).toBe('operation_reused');
    await hand(true);
    expect((await plan(409, iso(MINUTE))).code).toBe('freeze_same');
    expect((await plan(400, '14:30')).code).toBe('invalid_input');
  });
});
