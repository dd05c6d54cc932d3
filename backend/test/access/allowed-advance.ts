import { randomUUID } from 'node:crypto';
import { stagedContest } from '../../../shared/src/testing/staged-contest.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

const THEORY = Object.fromEntries(
  Array.from({ length: 10 }, (_, at) => [String(at + 1).padStart(2, '0'), `${90 - at}`]),
);

/** A contest whose theory is marked, from which three go on to the practical. */
async function staged({ people }: Cast): Promise<string> {
  const code = `staged-${randomUUID().slice(0, 8)}`;
  const advance = { to: 'practical', top: 3 };
  const { status } = await people.organiser.post(
    '/api/contests',
    stagedContest(code, THEORY, { marked: false, advance }),
  );
  expect(status).toBe(201);
  return `/api/contests/${code}/events/welding`;
}

/** One allowed call of each endpoint of advancement, by body and by effect. */
export const advanceCases: Cases = {
  stageAdvances: async (cast) => {
    const { body } = await cast.people.organiser.get(`${await staged(cast)}/advances`);
    expect(body).toMatchObject([{ from: { code: 'theory' }, now: ['01', '02', '03'], settled: null, pending: 0 }]);
  },
  settleAdvance: async (cast) => {
    const { organiser, visitor } = cast.people;
    const path = await staged(cast);
    const settle = { uuid: randomUUID(), stage: 'theory', reason: '理论结束' };
    expect((await organiser.post(`${path}/advances`, settle)).status).toBe(200);
    const sheets = async (number: string) => (await organiser.get<object[]>(`${path}/entries/${number}/sheets`)).body;
    const practical = (all: object[]) => all.filter((sheet) => 'stage' in sheet && sheet.stage === 'practical').length;
    expect([practical(await sheets('03')), practical(await sheets('04'))]).toEqual([4, 0]);
    expect((await visitor.get(`${path}/results`)).body).toMatchObject({ advances: [{ numbers: ['01', '02', '03'] }] });
    const again = await organiser.post(`${path}/advances`, { ...settle, uuid: randomUUID() });
    expect(again.body).toMatchObject({ code: 'advance_same' });
  },
};
