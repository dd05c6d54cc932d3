import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { arrive } from './support/registering.js';
import { TestApp, type TestClient } from './support/test-app.js';

interface Timetable {
  items: { id: string; startsAt: string }[];
}

const TIMETABLE = '/api/contests/hall/timetable';

describe('the timetable of a contest with an event that is a draft', () => {
  let app: TestApp;
  let admin: TestClient;

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    const definition = smallContest({ code: 'hall', entries: 0, judges: 1 });
    const [welding] = definition.events as [(typeof definition.events)[number]];
    const sessions = [{ code: 'A', name: '第一场', startsAt: '2026-11-21T08:30:00+08:00' }];
    const stages = welding.stages.map((stage) => ({ ...stage, sessions }));
    const open = { ...welding, stages, state: 'registration_open' };
    const draft = { ...open, code: 'secret', name: '机器人', state: 'draft' };
    await admin.expect(201, 'POST', '/api/contests', { body: { ...definition, events: [open, draft] } });
  }, 60_000);
  afterEach(() => app.stop());

  it('shows it to those who run or judge the contest alone, in notices too', async () => {
    const worker = await arrive(app, '王强');
    const ids = async (client: TestClient) =>
      (await client.expect<Timetable>(200, 'GET', TIMETABLE)).items.map(({ id }) => id);
    const { items } = await admin.expect<Timetable>(200, 'GET', TIMETABLE);
    const later = items.map((line) => ({ ...line, startsAt: '2026-11-21T05:30:00Z' }));
    const body = { uuid: randomUUID(), baseRevision: 0, items: later, note: '停电' };
    await admin.expect(200, 'PUT', TIMETABLE, { body });
    expect(await ids(admin)).toEqual(['welding/practical/A', 'secret/practical/A']);
    for (const client of [app.client(), worker]) expect(await ids(client)).toEqual(['welding/practical/A']);
    const [{ changes }] = await worker.expect<[{ changes: object[] }]>(200, 'GET', '/api/me/notices');
    expect(changes).toEqual([{ before: expect.anything(), after: expect.objectContaining({ event: 'welding' }) }]);
  });
});
