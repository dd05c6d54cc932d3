import { onTree } from './planted-tree.js';

const titles = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `it('11.${from + index} holds', () => {});\n`).join('');

describe('check: live events', () => {
  it('passes when every id has a test, in whatever file and form', () => {
    onTree((tree) => {
      tree.plant('shared/src/a.spec.ts', titles(1, 12));
      tree.plant(
        'tests/e2e/b.spec.ts',
        `describe.each(cases)("11.13: %s", () => {});\ntest(\`11.14\`, f);\n${titles(15, 15)}`,
      );
      expect(tree.check('live-events')).toEqual({ code: 0, output: '' });
    });
  });

  it.each([
    ['has no test', ''],
    ['stands in a comment', '// 11.7 null never ranks first\n'],
    ['is left out', "it.skip('11.7 null never ranks first', f);\nxit('11.7', f);\n"],
    ['is only a part of another number', "it('11.70 holds', f);\n"],
    ['stands in a file that is no test', ''],
  ])('fails when an id %s', (_, planted) => {
    onTree((tree) => {
      tree.plant('a.spec.ts', titles(1, 6) + titles(8, 15) + planted);
      tree.plant('b.ts', "it('11.7 holds', f);\n");
      const { code, output } = tree.check('live-events');
      expect(output).toMatch(/^11\.7: [^\n]*\n$/);
      expect(code).toBe(1);
    });
  });
});
