import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { drawThrough } from './support/draws.js';
import { arrive } from './support/registering.js';
import { TestApp, type TestClient } from './support/test-app.js';

interface Timetable {
  revision: number;
  items: { id: string; startsAt: string; endsAt: string | null }[];
}

const HALL = '/api/contests/hall';
const EVENT = `${HALL}/events/welding`;
const MORNING = '2026-11-21T00:30:00.000Z';
const NOON = '2026-11-21T04:00:00.000Z';
const AFTERNOON = '2026-11-21T05:30:00.000Z';
const SESSION = {
  ...{ code: 'A', name: '第一场', nameEn: 'Session 1', stations: ['1', '2'] },
  ...{ startsAt: '2026-11-21T08:30:00+08:00', endsAt: '2026-11-21T12:00:00+08:00' },
};

describe('a session whose time changes', () => {
  let app: TestApp;
  let admin: TestClient;
  let worker: TestClient;

  const desk = <T>(status: number, path: string, body: object) =>
    admin.expect<T>(status, 'POST', `${EVENT}${path}`, { body: { uuid: randomUUID(), ...body } });
  const plan = () => admin.expect<object[]>(200, 'GET', `${EVENT}/draw-plan`);
  const onTheDay = async () => (await admin.expect<{ sessions: object[] }>(200, 'GET', `${HALL}/day`)).sessions;
  const station = async () =>
    (await worker.expect<[{ station: object | null }]>(200, 'GET', '/api/me/registrations'))[0].station;
  /** Rewrites the lines of the timetable. */
  const retime = async (change: (line: Timetable['items'][number]) => object | null) => {
    const { revision, items } = await admin.expect<Timetable>(200, 'GET', `${HALL}/timetable`);
    const changed = items.flatMap((line) => change(line) ?? []);
    const body = { uuid: randomUUID(), baseRevision: revision, items: changed, note: '停电' };
    await admin.expect(200, 'PUT', `${HALL}/timetable`, { body });
  };

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    const definition = smallContest({ code: 'hall', entries: 0, judges: 1 });
    const [welding] = definition.events as [(typeof definition.events)[number]];
    const stages = welding.stages.map((stage) => ({ ...stage, sessions: [SESSION] }));
    const body = { ...definition, events: [{ ...welding, stages, state: 'registration_open' }] };
    await admin.expect(201, 'POST', '/api/contests', { body });
    worker = await arrive(app, '王强');
    await desk(200, '/state', { to: 'registration_closed', reason: '测试' });
    await desk(200, '/check-in', { numbers: ['001'] });
  }, 60_000);
  afterEach(() => app.stop());

  it('before the draw is drawn for the new time', async () => {
    const name = { zh: '第一场', en: 'Session 1' };
    expect(await plan()).toEqual([{ name, start: MORNING, stations: 2 }]);
    expect(await onTheDay()).toMatchObject([{ session: 'A', startsAt: SESSION.startsAt, endsAt: SESSION.endsAt }]);
    await retime((line) => ({ ...line, startsAt: AFTERNOON, endsAt: null }));
    expect(await plan()).toEqual([{ name, start: AFTERNOON, stations: 2 }]);
    expect(await onTheDay()).toMatchObject([{ session: 'A', startsAt: AFTERNOON, endsAt: null }]);
    await drawThrough(desk, [{ name: '第一场', start: AFTERNOON, stations: 2 }]);
    expect(await station()).toMatchObject({ start: AFTERNOON, retimed: false });
  });

  it('after the draw says so on the phone, and no more when it is moved back', async () => {
    await drawThrough(desk, [{ name: '第一场', start: MORNING, stations: 2 }]);
    expect(await station()).toMatchObject({ start: MORNING, retimed: false });
    await retime((line) => ({ ...line, endsAt: AFTERNOON }));
    expect(await station()).toMatchObject({ start: MORNING, retimed: false });
    await retime((line) => ({ ...line, startsAt: NOON }));
    expect(await station()).toMatchObject({ start: MORNING, retimed: true });
    await retime((line) => ({ ...line, startsAt: MORNING }));
    expect(await station()).toMatchObject({ start: MORNING, retimed: false });
    await retime(() => null);
    expect(await station()).toMatchObject({ start: MORNING, retimed: true });
    expect(await onTheDay()).toMatchObject([{ session: 'A', startsAt: null }]);
  });

  it('between an aborted draw and the next is drawn for the new time', async () => {
    await drawThrough(desk, [{ name: '第一场', start: MORNING, stations: 3 }]);
    const [{ draw }] = await admin.expect<[{ draw: string }]>(200, 'GET', `${EVENT}/draws`);
    await desk(200, `/draws/${draw}/abort`, { reason: '停电' });
    expect(await plan()).toEqual([{ name: { zh: '第一场' }, start: MORNING, stations: 3 }]);
    await retime((line) => ({ ...line, startsAt: NOON }));
    expect(await plan()).toEqual([{ name: { zh: '第一场' }, start: NOON, stations: 3 }]);
    await retime(() => null);
    expect(await plan()).toEqual([{ name: { zh: '第一场' }, start: null, stations: 3 }]);
  });
});
