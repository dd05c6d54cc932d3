import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import type { SheetView } from './support/contest.js';
import { pairTablet } from './support/pairing.js';
import { arrive } from './support/registering.js';
import { TestApp, type TestClient } from './support/test-app.js';

type DueSheet = SheetView & { aspects: { absent: boolean }[] };

const HALL = '/api/contests/hall';
const EVENT = `${HALL}/events/welding`;

describe('registration that opens again after a substitution', () => {
  let app: TestApp;
  let admin: TestClient;

  const operate = (path: string, body: object) =>
    admin.expect(200, 'POST', `${EVENT}${path}`, { body: { uuid: randomUUID(), reason: '测试', ...body } });
  const move = (to: string) => operate('/state', { to });
  const handOver = (by: object) => operate('/substitutions', { judge: 'J3', stage: 'practical', by });

  const tablet = (judge: string) => pairTablet(app, admin, judge);
  /** Entries that a judge is to mark. */
  const due = async (judge: TestClient) => {
    const sheets = await judge.expect<DueSheet[]>(200, 'GET', '/api/judge/sheets');
    return sheets.filter(({ aspects }) => aspects.some(({ absent }) => !absent)).map(({ entry }) => entry);
  };

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    const definition = smallContest({ code: 'hall', entries: 0, judges: 3 });
    const events = definition.events.map((event) => ({ ...event, state: 'registration_open', capacity: 2 }));
    await admin.expect(201, 'POST', '/api/contests', { body: { ...definition, events } });
  }, 60_000);
  afterEach(() => app.stop());

  it('takes newcomers: they are the first judge’s until handed over, too', async () => {
    await arrive(app, '王强');
    await move('registration_closed');
    await handOver({ name: '汤可人' });
    await move('registration_open');
    await arrive(app, '李静');
    await move('registration_closed');

    const [ill, substitute] = [await tablet('J3'), await tablet('J4')];
    expect([await due(ill), await due(substitute)]).toEqual([['002'], ['001']]);
    await handOver({ judge: 'J4' });
    expect([await due(ill), await due(substitute)]).toEqual([[], ['001', '002']]);
    await move('running');
  });
});
