// The pages compile: svelte-check over components and routes, warnings included.
import { npm, run } from '../bootstrap/run.mjs';
import { conclude, root } from './check.mjs';

const [command, args, options] = npm(['run', '--silent', 'check', '--workspace', 'frontend']);
const { code, output } = await run(command, args, { ...options, cwd: root });
conclude(code === 0 ? [] : [output.trimEnd()]);
