import { base } from '../jest.base.mjs';

export default {
  ...base,
  displayName: 'backend',
  // Specs beside the sources know no database: they run once, with SQLite's.
  testMatch: [
    ...(process.env.LEITAI_TEST_DATABASE ? [] : ['<rootDir>/src/**/*.spec.ts']),
    '<rootDir>/test/**/*.spec.ts',
  ],
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/env.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/tidy-up.ts'],
  testTimeout: 60_000,
  // A failed spec may leave a pool behind; the run must end all the same.
  forceExit: true,
};
