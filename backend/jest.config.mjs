import { base } from '../jest.base.mjs';

export default {
  ...base,
  displayName: 'backend',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/env.ts'],
  testTimeout: 60_000,
};
