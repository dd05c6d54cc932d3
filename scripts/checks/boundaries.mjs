// Who may import whom: the rules stand, named and explained, in .dependency-cruiser.cjs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { at } from '../bootstrap/root.mjs';
import { conclude, root } from './check.mjs';
import { faultsOf } from './programs.mjs';

const folders = ['shared/src', 'backend/src', 'frontend/src'].filter((folder) => existsSync(path.join(root, folder)));
conclude(
  await faultsOf('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    at('.dependency-cruiser.cjs'),
    '--output-type',
    'err-long',
    ...folders,
  ]),
);
