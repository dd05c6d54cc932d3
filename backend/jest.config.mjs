import { base, ignored } from '../jest.base.mjs';

export default {
  ...base,
  displayName: 'backend',
  // Specs beside the sources know no database: they run once, with SQLite's.
  testMatch: [
    ...(process.env.LEITAI_TEST_DATABASE ? [] : ['<rootDir>/src/**/*.spec.ts']),
    '<rootDir>/test/**/*.spec.ts',
  ],
  // Who is refused what is decided by the rules alone: once is enough. What is allowed is tried on each database.
  testPathIgnorePatterns: [
    ...ignored,
    ...(process.env.LEITAI_TEST_DATABASE ? ['/test/access/(matrix|transport)\\.spec'] : []),
  ],
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/env.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/tidy-up.ts'],
  testTimeout: 60_000,
  // A failed spec may leave a pool behind; the run must end all the same.
  forceExit: true,
};
