import { randomUUID } from 'node:crypto';
import { stagedContest } from '../../../shared/src/testing/staged-contest.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

const AT = { stage: 'theory', section: 'theory', device: 'test' };
const LIST = Buffer.from('参赛号,成绩\n1,91.5\n02,88\n').toString('base64');

/** A contest with a theory stage that nobody has marked, of the cast's organiser. */
async function theory({ people }: Cast): Promise<string> {
  const code = `theory-${randomUUID().slice(0, 8)}`;
  const { status } = await people.organiser.post('/api/contests', stagedContest(code));
  expect(status).toBe(201);
  return `/api/contests/${code}/events/welding`;
}

const typed = (entry: string, value: string) => ({
  ...{ ...AT, aspect: 'theory', entry, value, baseRevision: 0, clientTime: '2026-05-01T09:00:00Z' },
});

/** One allowed call of each endpoint of outside marks, by body and by effect. */
export const valueCases: Cases = {
  valueTable: async (cast) => {
    const { body } = await cast.people.organiser.get(`${await theory(cast)}/values`);
    const sheet = { judge: '理论裁判', state: 'open', values: {}, revisions: { theory: 0 } };
    expect(body).toMatchObject({
      running: true,
      sections: [{ stage: 'theory', rows: { 0: { number: '01', sheet } } }],
    });
  },
  recordValue: async (cast) => {
    const event = await theory(cast);
    const { body } = await cast.people.organiser.put(`${event}/values/${randomUUID()}`, typed('01', '91.5'));
    expect(body).toMatchObject({ revision: 1 });
    const table = await cast.people.organiser.get(`${event}/values`);
    expect(table.body).toMatchObject({ sections: [{ rows: { 0: { sheet: { values: { theory: '91.5' } } } } }] });
  },
  submitValues: async (cast) => {
    const event = await theory(cast);
    await cast.people.organiser.put(`${event}/values/${randomUUID()}`, typed('01', '91.5'));
    const body = { uuid: randomUUID(), ...AT, entries: ['01', '02'] };
    const answer = await cast.people.organiser.post(`${event}/value-submissions`, body);
    expect(answer.body).toMatchObject({ submitted: 1, left: [{ number: '02' }] });
  },
  importValues: async (cast) => {
    const event = await theory(cast);
    const list = { uuid: randomUUID(), ...AT, aspect: 'theory', file: LIST, write: true };
    const { body } = await cast.people.organiser.post(`${event}/value-imports`, list);
    expect(body).toMatchObject({ written: 2, rows: [{ row: 2, number: '01', state: 'new' }, { number: '02' }] });
  },
};
