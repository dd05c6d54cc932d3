// Every text of the pages stands in both languages.
import path from 'node:path';
import { conclude, root } from './check.mjs';
import { faultsOf } from './programs.mjs';

conclude(await faultsOf(path.join(root, 'frontend', 'scripts', 'check-messages.mjs'), [], 'frontend'));
