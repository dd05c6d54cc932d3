import { onTree, type PlantedTree } from './planted-tree.js';

/** A small house in order: one file in each room, joined by allowed imports. */
const house: Record<string, string> = {
  'shared/src/domain/rank.ts': "import Big from 'big.js';\nexport const rank = new Big(1);\n",
  'shared/src/domain/tie.ts': "import { rank } from './rank.js';\nexport const tie = rank;\n",
  'shared/src/contract/board.ts':
    "import { z } from 'zod';\nimport { rank } from '../domain/rank.js';\nexport const board = [z, rank];\n",
  'backend/src/platform/database/reader.ts':
    "import { DataSource } from 'typeorm';\nexport const reader = DataSource;\n",
  'backend/src/platform/clock.ts': 'export const clock = 1;\n',
  'backend/src/modules/contests/contest.entity.ts':
    "import { Entity } from 'typeorm';\nexport const contest = Entity;\n",
  'backend/src/modules/contests/contests.service.ts':
    "import type { DataSource } from 'typeorm';\nimport { contest } from './contest.entity.js';\nexport const service = (d: DataSource) => [d, contest];\n",
  'backend/src/modules/judging/judging.service.ts':
    "import { service } from '../contests/contests.service.js';\nimport { rank } from '@leitai/shared/domain/rank';\nexport const judging = [service, rank];\n",
  'frontend/src/lib/live.ts': "import { board } from '@leitai/shared/contract/board';\nexport const live = board;\n",
};

const build = (tree: PlantedTree) => {
  for (const [file, content] of Object.entries(house)) tree.plant(file, content);
  return tree;
};

const breaches: [rule: string, file: string, content: string][] = [
  [
    'domain-is-pure',
    'shared/src/domain/rank.ts',
    "import { readFileSync } from 'node:fs';\nexport const rank = readFileSync;\n",
  ],
  ['domain-is-pure', 'shared/src/domain/rank.ts', "import { z } from 'zod';\nexport const rank = z;\n"],
  [
    'domain-is-pure',
    'shared/src/domain/x.ts',
    "import { board } from '../contract/board.js';\nexport const x = board;\n",
  ],
  [
    'contract-adds-zod-and-domain',
    'shared/src/contract/x.ts',
    "import { Module } from '@nestjs/common';\nexport const x = Module;\n",
  ],
  [
    'shared-stands-alone',
    'shared/src/events/x.ts',
    "import { clock } from '../../../backend/src/platform/clock.js';\nexport const x = clock;\n",
  ],
  [
    'frontend-never-backend',
    'frontend/src/lib/x.ts',
    "import { clock } from '../../../backend/src/platform/clock.js';\nexport const x = clock;\n",
  ],
  [
    'frontend-never-backend',
    'frontend/src/routes/X.svelte',
    '<script lang="ts">\n  import { clock } from \'../../../backend/src/platform/clock.js\';\n</script>\n{clock}\n',
  ],
  [
    'backend-never-frontend',
    'backend/src/platform/x.ts',
    "import { live } from '../../../frontend/src/lib/live.js';\nexport const x = live;\n",
  ],
  [
    'modules-meet-at-services',
    'backend/src/modules/judging/x.ts',
    "import { contest } from '../contests/contest.entity.js';\nexport const x = contest;\n",
  ],
  [
    'modules-meet-at-services',
    'backend/src/modules/judging/x.ts',
    "import type { contest } from '../contests/contest.entity.js';\nexport type X = typeof contest;\n",
  ],
  [
    'platform-never-modules',
    'backend/src/platform/x.ts',
    "import { service } from '../modules/contests/contests.service.js';\nexport const x = service;\n",
  ],
  [
    'typeorm-stays-in-the-database',
    'backend/src/modules/contests/x.service.ts',
    "import { In } from 'typeorm';\nexport const x = In;\n",
  ],
  [
    'typeorm-stays-in-the-database',
    'backend/src/platform/clock.ts',
    "import { In } from 'typeorm';\nexport const clock = In;\n",
  ],
  ['no-cycles', 'shared/src/domain/rank.ts', "import { tie } from './tie.js';\nexport const rank = () => tie;\n"],
  ['nothing-unresolved', 'backend/src/platform/x.ts', "import { gone } from './gone.js';\nexport const x = gone;\n"],
];

describe('check: boundaries', () => {
  it('passes a house in order', () => {
    onTree((tree) => expect(build(tree).check('boundaries')).toMatchObject({ code: 0 }));
  });

  it.each(breaches)('%s: %s', (rule, file, content) => {
    onTree((tree) => {
      const { code, output } = build(tree).plant(file, content).check('boundaries');
      expect(output).toContain(`error ${rule}`);
      expect(code).toBe(1);
    });
  });
});
