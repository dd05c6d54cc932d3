import { onTree, type PlantedTree } from './planted-tree.js';

describe('check: lint', () => {
  const tree = (use: (tree: PlantedTree) => void) => onTree((planted) => use(planted.take('biome.json', '.gitignore')));

  it('passes tidy code', () => {
    tree((planted) => expect(planted.plant('a.ts', 'export const a = 1;\n').check('lint').code).toBe(0));
  });

  it.each([
    ['another format', 'export const a = "1"\n', 'format'],
    ['any', 'export const a = (x: any) => x;\n', 'noExplicitAny'],
    ['a variable that nobody reads', 'const a = 1;\nexport {};\n', 'noUnusedVariables'],
    ['a focused test', "describe.only('a', () => {});\n", 'noFocusedTests'],
  ])('fails on %s', (_, content, said) => {
    tree((planted) => {
      const { code, output } = planted.plant('a.ts', content).check('lint');
      expect(output).toContain(said);
      expect(code).toBe(1);
    });
  });
});

describe('check: pure', () => {
  it('lets rules use a time that they are given', () => {
    onTree((tree) => {
      tree.plant('shared/src/a.ts', 'export const a = (ms: number) => new Date(ms).toISOString(); // not Date.now()\n');
      tree.plant('backend/src/clock.ts', 'export const now = () => Date.now();\n');
      expect(tree.check('pure')).toEqual({ code: 0, output: '' });
    });
  });

  it.each([
    'Date.now()',
    'Math.random()',
    'new Date()',
    'Date()',
    'performance.now()',
    'globalThis.Date.now()',
    '[1].map(Math.random)',
  ])('fails on %s in shared', (expression) => {
    onTree((tree) => {
      const { code, output } = tree.plant('shared/src/a.ts', `\nexport const a = ${expression};\n`).check('pure');
      expect(output).toContain('shared/src/a.ts:2');
      expect(code).toBe(1);
    });
  });
});

describe('check: portable', () => {
  it('passes relative paths and public pages', () => {
    onTree((tree) =>
      expect(tree.plant('a.md', 'docs/work/a, https://example.org/work\n').check('portable').code).toBe(0),
    );
  });

  const home = ['', 'home', 'someone', 'leitai'].join('/');
  const host = ['https://', 'registry', '.example.org/big.js'].join('');
  it.each([
    ['a registry address in the lock file', 'package-lock.json', `{ "resolved": "${host}" }`],
    ['a registry address in a document', 'a.md', host],
    ['a path of one machine', 'scripts/a.mjs', `run('${home}');`],
    ['a token', '.npmrc', ['//example.org/:_auth', 'Token=x'].join('')],
  ])('fails on %s', (_, file, content) => {
    onTree((tree) => {
      const { code, output } = tree.plant(file, content).check('portable');
      expect(output).toContain(`${file}:1`);
      expect(code).toBe(1);
    });
  });
});
