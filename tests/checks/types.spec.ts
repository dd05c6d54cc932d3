import { onTree, type PlantedTree } from './planted-tree.js';

const workspaces = ['shared', 'backend', 'tests'];

/** Workspaces with their real compiler settings and one sound file each for source, spec and script. */
const build = (tree: PlantedTree) => {
  tree.take('package.json', 'tsconfig.base.json', 'scripts/tsconfig.json');
  for (const name of workspaces) {
    tree
      .take(`${name}/package.json`, `${name}/tsconfig.json`, `${name}/tsconfig.spec.json`)
      .plant(`${name}/src/a.ts`, 'export const a: number = 1;\n')
      .plant(`${name}/src/a.spec.ts`, "import { a } from './a.js';\ntest('a', () => expect(a).toBe(1));\n");
  }
  return tree.plant('scripts/a.mjs', '/** @param {number} n */\nexport const a = (n) => n;\n');
};

describe('check: types', () => {
  it('passes when every workspace, its specs and the scripts compile', () => {
    onTree((tree) => expect(build(tree).check('types')).toEqual({ code: 0, output: '' }));
  });

  const faults = [
    ...workspaces.map((name) => [`${name}/src/b.ts`, "export const b: number = 'one';\n"]),
    ['shared/src/missing.ts', 'export const missing: number = [1][0];\n'],
    ...workspaces.map((name) => [`${name}/src/b.spec.ts`, "test('b', () => expect('one'.length()).toBe(3));\n"]),
    ['scripts/b.mjs', "import { a } from './a.mjs';\na('one');\n"],
  ] as const;

  it('fails on a wrong type in any source, spec or script, and names each', () => {
    onTree((tree) => {
      for (const [file, content] of faults) build(tree).plant(file, content);
      const { code, output } = tree.check('types');
      for (const [file] of faults) expect(output).toContain(`${file}(`);
      expect(code).toBe(1);
    });
  });
});
