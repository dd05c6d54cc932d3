/** Endurance runs wait for `npm run soak`. */
export const ignored = ['/node_modules/', ...(process.env.LEITAI_SOAK === '1' ? [] : ['/soak/'])];

/** What every Jest project here shares: SWC to CommonJS, Nest's decorators, sources of `shared` instead of its build. */
export const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: [],
  testPathIgnorePatterns: ignored,
  transform: {
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@noble|uuid|big\\.js|content-disposition|cookie)/)(?!.*/node_modules/)',
  ],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@leitai/shared/(.*)$': '<rootDir>/../shared/src/$1',
  },
};
