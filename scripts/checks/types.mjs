// Every workspace compiles, its specs and the scripts included.
import { conclude } from './check.mjs';
import { faultsOf } from './programs.mjs';

const tsc = (/** @type {string[]} */ ...args) => faultsOf('node_modules/typescript/bin/tsc', args);

const builds = await tsc('-b', 'shared', 'backend', 'tests');
const specs = [];
for (const project of ['shared', 'backend', 'tests'])
  specs.push(...(await tsc('-p', `${project}/tsconfig.spec.json`, '--noEmit')));
const scripts = await tsc('-p', 'scripts/tsconfig.json');
const svelteKit = await faultsOf('node_modules/@sveltejs/kit/svelte-kit.js', ['sync'], 'frontend');
const pages = await faultsOf(
  'node_modules/svelte-check/bin/svelte-check',
  ['--threshold', 'warning', '--fail-on-warnings', '--output', 'machine'],
  'frontend',
);
conclude([...builds, ...specs, ...scripts, ...svelteKit, ...pages]);
