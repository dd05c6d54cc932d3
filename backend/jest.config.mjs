import { base } from '../jest.base.mjs';

export default {
  ...base,
  displayName: 'backend',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/env.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/tidy-up.ts'],
  testTimeout: 60_000,
  // A failed spec may leave a pool behind; the run must end all the same.
  forceExit: true,
};
