import { base } from '../jest.base.mjs';

/** Pure parts of the web: the live feed, figures, places. Screens are tested in the browser (tests/e2e). */
export default { ...base, displayName: 'frontend', roots: ['<rootDir>/src'], testMatch: ['**/*.spec.ts'] };
