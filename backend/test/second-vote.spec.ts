import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import type { SheetView } from './support/contest.js';
import { PASSWORD, TestApp } from './support/test-app.js';

type Caller = Awaited<ReturnType<TestApp['setUp']>>;
type Sheet = SheetView & { revotes: string[] };

const EVENT = '/api/contests/hall/events/welding';

/** The small contest with a judgement of 0 to 3 in place of its panel mark. */
function judged() {
  const definition = smallContest({ code: 'hall', entries: 1, judges: 3 });
  const [aspect] = definition.events[0]!.stages[0]!.criteria[0]!.sections[0]!.aspects;
  Object.assign(aspect!, { type: 'judgement', step: undefined });
  return definition;
}

describe('a judgement on which the judges are more than one step apart', () => {
  let app: TestApp;
  let admin: Caller;
  let judges: [Caller, Caller, Caller];

  const sheetOf = async (judge: Caller) => (await judge.expect<[Sheet]>(200, 'GET', '/api/judge/sheets'))[0];
  const vote = async (status: number, judge: Caller, value: string) => {
    const { id, revision } = await sheetOf(judge);
    return judge.expect<{ revision: number; code?: string }>(status, 'PUT', `/api/sheets/${id}/marks/${randomUUID()}`, {
      body: { aspect: 'P1', value, baseRevision: revision, clientTime: '2026-11-20T01:00:00Z', device: 't' },
    });
  };
  const submit = async (judge: Caller, value: string) => {
    const { revision } = await vote(200, judge, value);
    const { id } = await sheetOf(judge);
    await judge.expect(200, 'POST', `/api/sheets/${id}/submit`, {
      body: { uuid: randomUUID(), revision, device: 't', waiting: 0 },
    });
  };
  const revotes = async () => Promise.all(judges.map(async (judge) => (await sheetOf(judge)).revotes));
  const blockers = async () => {
    const { moves } = await admin.expect<{ moves: { to: string; missing: string[] }[] }>(
      200,
      'GET',
      `${EVENT}/overview`,
    );
    return moves.find(({ to }) => to === 'marking_closed')?.missing;
  };

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    const made = await admin.expect<{ invitations: { judge: string; token: string }[] }>(201, 'POST', '/api/contests', {
      body: judged(),
    });
    const callers = made.invitations.map(async ({ judge, token }) => {
      const client = app.client();
      const body = { login: `hall.${judge}`, password: PASSWORD };
      await client.expect(204, 'POST', `/api/invitations/${token}/accept`, { body });
      return client;
    });
    judges = (await Promise.all(callers)) as [Caller, Caller, Caller];
  }, 60_000);

  afterEach(() => app.stop());

  it('is told to the judges once all have submitted, and takes second votes until it is settled', async () => {
    const [first, second, third] = judges;
    await submit(first, '1');
    await submit(second, '3');
    expect(await revotes()).toEqual([[], [], []]);
    await submit(third, '3');
    expect(await revotes()).toEqual([['P1'], ['P1'], ['P1']]);
    expect(await blockers()).toEqual(['裁判长须主持001号P1的第二轮评判。']);

    await vote(200, third, '3');
    expect(await revotes()).toEqual([['P1'], ['P1'], ['P1']]);
    await vote(200, first, '2');
    expect(await revotes()).toEqual([[], [], []]);
    expect(await blockers()).toEqual([]);
    expect(await vote(409, second, '2')).toMatchObject({ code: 'sheet_not_open' });
  });

  it('asks for no second vote while the judges are one step apart', async () => {
    for (const [index, judge] of judges.entries()) await submit(judge, index === 0 ? '2' : '3');
    expect(await revotes()).toEqual([[], [], []]);
  });
});
