import { base } from '../jest.base.mjs';

export default {
  ...base,
  displayName: 'backend',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/env.ts'],
  testTimeout: 60_000,
  // A failed spec may leave a server process or a pool behind; the run must end all the same.
  forceExit: true,
};
