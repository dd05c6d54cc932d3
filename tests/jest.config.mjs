import { base, ignored } from '../jest.base.mjs';

export default {
  ...base,
  displayName: 'tools',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: [...ignored, '<rootDir>/e2e/'],
  testTimeout: 60_000,
};
