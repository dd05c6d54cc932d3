import { base } from '../jest.base.mjs';

export default {
  ...base,
  displayName: 'backend',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  setupFiles: ['reflect-metadata'],
  testTimeout: 60_000,
};
