import { endpoints } from '../../src/endpoints.js';
import { castOfBlock } from '../support/people.js';
import { advanceCases } from './allowed-advance.js';
import { contestCases } from './allowed-contest.js';
import { dayCases } from './allowed-day.js';
import { delegationCases } from './allowed-delegations.js';
import { draftCases } from './allowed-drafts.js';
import { drawCases } from './allowed-draw.js';
import { evidenceCases } from './allowed-evidence.js';
import { identityCases } from './allowed-identity.js';
import { registrationCases } from './allowed-registration.js';
import { resultCases } from './allowed-results.js';
import { revealCases } from './allowed-reveal.js';
import { screenCases } from './allowed-screens.js';
import { tabletCases } from './allowed-tablets.js';
import { timetableCases } from './allowed-timetable.js';
import { valueCases } from './allowed-values.js';

const cases = {
  ...identityCases,
  ...contestCases,
  ...draftCases,
  ...drawCases,
  ...tabletCases,
  ...dayCases,
  ...revealCases,
  ...screenCases,
  ...resultCases,
  ...registrationCases,
  ...valueCases,
  ...advanceCases,
  ...evidenceCases,
  ...timetableCases,
  ...delegationCases,
};

describe('every endpoint', () => {
  const cast = castOfBlock();

  it('has an allowed case here, and no case is left of an endpoint that is gone', () => {
    expect(Object.keys(cases).sort()).toEqual(endpoints.map(({ id }) => id).sort());
  });

  it.each(Object.keys(cases))('%s does what it says for somebody who may', async (id) => {
    await cases[id]?.(cast);
  });
});
