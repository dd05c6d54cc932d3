/**
 * Who may import whom. Each rule has a name, a reason, and a test that breaks it (tests/checks/boundaries.spec.ts).
 * Types count like values unless a rule says otherwise: a shape from the wrong room is a dependency too.
 */
const path = require('node:path');

/** Where values of typeorm may be used: the database platform, entities, queries and migrations. */
const database = ['^backend/src/platform/database/', '[.](entity|queries)[.]ts$', '^backend/src/migrations/'];
/** Specs and what only they use; neither is built. */
const spec = '[.]spec[.]ts$|/testing/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two places, or two ideas that want a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere compiles in one set-up and fails in the next.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^([$](app|env)/|[$]service-worker$|[.]/[$]types|.*paraglide/)' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The rules import only each other, one decimal and one hash library: no Node, no Nest, no Svelte, no zod.',
      severity: 'error',
      from: { path: '^shared/src/domain/', pathNot: spec },
      to: { pathNot: ['^shared/src/domain/', '(^|/)node_modules/((@types/)?big[.]js|@noble/hashes)/'] },
    },
    {
      name: 'contract-adds-zod-and-domain',
      comment: 'Contracts serve both ends, so they may need nothing that one end lacks.',
      severity: 'error',
      from: { path: '^shared/src/(contract|events)/', pathNot: spec },
      to: {
        pathNot: ['^shared/src/(contract|events|domain)/', '(^|/)node_modules/(zod|(@types/)?big[.]js)/'],
      },
    },
    {
      name: 'frontend-never-backend',
      comment: 'The pages reach the server through contracts over HTTP, never through its code.',
      severity: 'error',
      from: { path: '^frontend/' },
      to: { path: '^backend/' },
    },
    {
      name: 'backend-never-frontend',
      comment: 'The server serves the built pages as a handler; it does not know what is in them.',
      severity: 'error',
      from: { path: '^backend/' },
      to: { path: '^frontend/' },
    },
    {
      name: 'shared-stands-alone',
      comment: 'The rules know neither the server nor the pages.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(backend|frontend|tests)/' },
    },
    {
      name: 'modules-meet-at-services',
      comment: 'A module reaches another one only through its service and module files, never its entity or queries.',
      severity: 'error',
      from: { path: '^backend/src/modules/([^/]+)/' },
      to: { path: '^backend/src/modules/', pathNot: ['^backend/src/modules/$1/', '[.](service|module)[.]ts$'] },
    },
    {
      name: 'platform-never-modules',
      comment: 'The platform carries the modules; it does not know them.',
      severity: 'error',
      from: { path: '^backend/src/platform/' },
      to: { path: '^backend/src/modules/' },
    },
    {
      name: 'typeorm-stays-in-the-database',
      comment: 'Only platform/database, entities, queries and migrations use values of typeorm; types are free.',
      severity: 'error',
      from: { path: '^backend/src/', pathNot: [...database, spec] },
      to: { path: '(^|/)node_modules/typeorm/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    exclude: { path: ['(^|/)[.]svelte-kit/', 'lib/paraglide/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    webpackConfig: { fileName: path.join(__dirname, 'scripts/checks/cruise-resolve.cjs') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types', 'svelte'],
    },
  },
};
