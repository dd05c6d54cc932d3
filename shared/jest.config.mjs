import { base } from '../jest.base.mjs';

export default { ...base, displayName: 'shared', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
