import { endpoints } from '../../src/endpoints.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Cast, openCast } from '../support/people.js';
import { contestCases } from './allowed-contest.js';
import { identityCases } from './allowed-identity.js';

const cases = { ...identityCases, ...contestCases };

describe('every endpoint', () => {
  let database: TestDatabase;
  let cast: Cast;

  beforeAll(async () => {
    database = await freshDatabase();
    cast = await openCast(database);
  }, 120_000);

  afterAll(async () => {
    await cast?.server.stop();
    await database.drop();
  });

  it('has an allowed case here, and no case is left of an endpoint that is gone', () => {
    expect(Object.keys(cases).sort()).toEqual(endpoints.map(({ id }) => id).sort());
  });

  it.each(Object.keys(cases))('%s does what it says for somebody who may', async (id) => {
    await cases[id]?.(cast);
  });
});
