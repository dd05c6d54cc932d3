// Every workspace compiles, its specs and the scripts included.
import { conclude } from './check.mjs';
import { faultsOf } from './programs.mjs';

const tsc = (/** @type {string[]} */ ...args) => faultsOf('node_modules/typescript/bin/tsc', args);

const builds = await tsc('-b', 'shared', 'backend', 'tests');
const specs = [];
for (const project of ['shared', 'backend', 'tests'])
  specs.push(...(await tsc('-p', `${project}/tsconfig.spec.json`, '--noEmit')));
const scripts = await tsc('-p', 'scripts/tsconfig.json');
// A source's fault shows in its build and again beside its specs.
conclude([...new Set([...builds, ...specs, ...scripts].flatMap((text) => text.split('\n')))]);
