import type { Cases } from './cases.js';

const EVENT = '/api/contests/home/events/welding';

/** One allowed call of each endpoint of results, by body and by effect. */
export const resultCases: Cases = {
  resultList: async ({ people }) => {
    const { body } = await people.visitor.get(`${EVENT}/results`);
    const board = await people.visitor.get('/api/boards/home/welding/public');
    expect(body).toMatchObject({ board: board.body, seal: null, eligibility: [] });
  },
};
