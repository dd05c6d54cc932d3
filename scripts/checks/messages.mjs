// Every text of the pages stands in both languages.
import { conclude } from './check.mjs';
import { faultsOf } from './programs.mjs';

conclude(await faultsOf('frontend/scripts/check-messages.mjs', [], 'frontend'));
