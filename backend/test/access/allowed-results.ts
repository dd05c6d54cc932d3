import { randomUUID } from 'node:crypto';
import type { Cases } from './cases.js';

const EVENT = '/api/contests/home/events/welding';

/** One allowed call of each endpoint of results, by body and by effect. */
export const resultCases: Cases = {
  resultList: async ({ people }) => {
    const { body } = await people.visitor.get(`${EVENT}/results`);
    const board = await people.visitor.get('/api/boards/home/welding/public');
    expect(body).toMatchObject({ board: board.body, seal: null, eligibility: [] });
  },
  resultsExcel: async ({ people }) => {
    const { status, headers, body } = await people.chief.get<string>(`${EVENT}/results.xlsx?names=full`);
    expect([status, headers.get('content-disposition'), body.slice(0, 2)]).toEqual([
      200,
      expect.stringContaining('home-welding-provisional.xlsx'),
      'PK',
    ]);
  },
  publicResultsExcel: async ({ people }) => {
    const { status, headers, body } = await people.visitor.get<string>(`${EVENT}/results/public.xlsx`);
    expect([status, headers.get('content-disposition'), body.slice(0, 2)]).toEqual([
      200,
      expect.stringContaining('home-welding-provisional.xlsx'),
      'PK',
    ]);
  },
  issueResultLinks: async ({ people }) => {
    const { body } = await people.organiser.post<{ number: string }[]>(`${EVENT}/result-links`, { uuid: randomUUID() });
    expect(body.map(({ number }) => number)).toEqual(['001', '002', '003', '004']);
  },
  ownBreakdown: async ({ people }) => {
    const { body } = await people.organiser.post<{ token: string }[]>(`${EVENT}/result-links`, { uuid: randomUUID() });
    // Its marks are shown in the specs of results; here the event is still running, and its owner is told so.
    const own = await people.visitor.get(`/api/result-links/${body[0]?.token}`);
    expect(own).toMatchObject({ status: 409, body: { code: 'breakdown_not_released' } });
    expect((await people.visitor.get('/api/result-links/unknown')).status).toBe(404);
  },
};
