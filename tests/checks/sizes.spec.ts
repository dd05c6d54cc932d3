import { onTree } from './planted-tree.js';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => `export const v${index} = ${index};`).join('\n');
const body = (count: number) => `export function f(x: number[]) {\n${'  x.pop();\n'.repeat(count)}}\n`;

describe('check: sizes', () => {
  it('passes what stays within its limits', () => {
    onTree((tree) => {
      tree
        .plant('shared/src/a.ts', rows(60))
        .plant('shared/src/b.ts', body(30))
        .plant('frontend/src/A.svelte', rows(80));
      expect(tree.check('sizes')).toEqual({ code: 0, output: '' });
    });
  });

  it.each([
    ['a file of 301 lines', 'frontend/src/long.spec.ts', rows(301), '301 > 300'],
    ['a script of 301 lines', 'scripts/long.mjs', rows(301), '301 > 300'],
    ['a median of 61 lines', 'shared/src/a.ts', rows(61), '*.ts'],
    ['a Svelte median of 81 lines', 'frontend/src/A.svelte', rows(81), '*.svelte'],
    ['a function of 31 lines', 'shared/src/a.ts', body(31), 'a.ts:1 31 > 30'],
    [
      'a method of 31 lines',
      'backend/src/a.ts',
      `export class A {\n${body(31).replace('export function ', '')}}\n`,
      'a.ts:2 31 > 30',
    ],
  ])('fails on %s', (_, file, content, said) => {
    onTree((tree) => {
      const { code, output } = tree.plant(file, content).check('sizes');
      expect(output).toContain(said);
      expect(code).toBe(1);
    });
  });

  it('lets tables and migrations be long', () => {
    onTree((tree) => {
      tree
        .plant('backend/src/migrations/0001-a.ts', rows(400))
        .plant('shared/src/domain/problem/texts/a.ts', rows(400));
      expect(tree.check('sizes').code).toBe(0);
    });
  });
});
