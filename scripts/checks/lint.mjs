// Biome: format and lint, warnings included.
import { conclude } from './check.mjs';
import { faultsOf } from './programs.mjs';

conclude(
  await faultsOf('node_modules/@biomejs/biome/bin/biome', [
    'check',
    '--error-on-warnings',
    '--max-diagnostics=20',
    '.',
  ]),
);
