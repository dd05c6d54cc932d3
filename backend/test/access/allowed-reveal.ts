import { randomUUID } from 'node:crypto';
import { markedContest } from '../../../shared/src/testing/small-contest.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

const operation = () => ({ uuid: randomUUID(), reason: '颁奖' });

interface Control {
  reveal: { step: number; outdated: boolean } | null;
  steps: number;
  next: { number: string; was: { total: string | null }; is: { total: string | null } } | null;
}

/** An event of three entries, frozen, then 003 is disqualified and marking closed; returns its code. */
async function closed({ people: { administrator } }: Cast): Promise<string> {
  const contest = `show-${randomUUID().slice(0, 8)}`;
  const event = `/api/contests/${contest}/events/welding`;
  await administrator.post('/api/contests', markedContest(contest, 3));
  await administrator.post(`${event}/freeze`, { ...operation(), frozen: true });
  await administrator.post(`${event}/entries/003/status`, { ...operation(), status: 'disqualified' });
  const moved = await administrator.post(`${event}/state`, { ...operation(), to: 'marking_closed' });
  expect(moved.status).toBe(200);
  return contest;
}

const pathOf = (contest: string) => `/api/contests/${contest}/events/welding/reveal`;
const hall = async ({ people: { visitor } }: Cast, contest: string) =>
  (
    await visitor.get<{ board: string; head: { reveal?: object }; rows: { number: string; status: string }[] }>(
      `/api/boards/${contest}/welding/hall`,
    )
  ).body;
const control = async ({ people: { administrator } }: Cast, contest: string) =>
  (await administrator.get<Control>(pathOf(contest))).body;

/** One allowed call of each endpoint of the reveal, by body and by effect. */
export const revealCases: Cases = {
  reveal: async (cast) => {
    const contest = await closed(cast);
    expect(await control(cast, contest)).toEqual({
      ...{ state: 'marking_closed', frozen: true, steps: 6, reveal: null },
      next: {
        ...{ number: '001', name: '选手1', employer: '澄远电驱' },
        ...{ was: { rank: 3, total: '1.00' }, is: { rank: 3, total: '1.00' } },
      },
    });
  },
  startReveal: async (cast) => {
    const contest = await closed(cast);
    const before = await hall(cast, contest);
    const begun = operation();
    const { administrator } = cast.people;
    const { status, body } = await administrator.post(pathOf(contest), begun);
    expect(status).toBe(200);
    expect((await administrator.post(pathOf(contest), begun)).body).toEqual(body);
    const after = await hall(cast, contest);
    expect(after.board).not.toBe(before.board);
    expect(after.head.reveal).toEqual({ step: 0, steps: 6, left: 3, spot: null });
  },
  stepReveal: async (cast) => {
    const contest = await closed(cast);
    const { administrator } = cast.people;
    await administrator.post(pathOf(contest), operation());
    const step = (base: number, to: number) =>
      administrator.post(`${pathOf(contest)}/step`, { uuid: randomUUID(), base, to });
    expect((await step(0, 5)).status).toBe(200);
    expect((await hall(cast, contest)).rows.find(({ number }) => number === '003')?.status).toBe('active');
    expect((await step(0, 5)).body).toMatchObject({ code: 'reveal_moved' });
    expect((await step(5, 6)).status).toBe(200);
    expect((await hall(cast, contest)).rows.find(({ number }) => number === '003')?.status).toBe('disqualified');
    expect((await step(6, 5)).status).toBe(200);
    expect((await hall(cast, contest)).rows.find(({ number }) => number === '003')?.status).toBe('active');
  },
  endReveal: async (cast) => {
    const contest = await closed(cast);
    await cast.people.administrator.post(pathOf(contest), operation());
    expect((await cast.people.administrator.post(`${pathOf(contest)}/end`, operation())).status).toBe(200);
    expect((await hall(cast, contest)).head.reveal).toBeUndefined();
    expect((await control(cast, contest)).reveal).toBeNull();
  },
  rehearseReveal: async (cast) => {
    const contest = await closed(cast);
    const { body } = await cast.people.administrator.get<Awaited<ReturnType<typeof hall>>>(
      `${pathOf(contest)}/rehearsal/6`,
    );
    expect(body.board).toMatch(/:rehearsal$/);
    expect(body.rows.find(({ number }) => number === '003')?.status).toBe('disqualified');
    expect((await hall(cast, contest)).rows.find(({ number }) => number === '003')?.status).toBe('active');
  },
};
