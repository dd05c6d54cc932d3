// What goes wrong at live events (11.1 to 11.15): each id begins the name of a test or of a group of tests that runs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { conclude, repositoryFiles, root } from './check.mjs';

const LAST = 15;

/** A name in first place, `it('11.2 …`, `it.each(…)('11.2: …`; not of a test that is left out. */
const TITLE = /(?<!\.(?:skip|todo|fixme)|\bx(?:it|test|describe))\(\s*['"`]11\.(\d+)(?!\d)/g;

const found = new Set(
  repositoryFiles()
    .filter((file) => file.endsWith('.spec.ts'))
    .flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(TITLE)].map(([, id]) => Number(id))),
);
const missing = Array.from({ length: LAST }, (_, index) => index + 1).filter((id) => !found.has(id));
conclude(missing.map((id) => `11.${id}: 没有测试以此编号开头 · no test's name begins with this id`));
