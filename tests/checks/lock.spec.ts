import { onTree } from './planted-tree.js';

const lock = (places: string[]) =>
  JSON.stringify({
    packages: {
      'node_modules/tool': {
        version: '1.2.3',
        optionalDependencies: { 'tool-linux': '1.2.3', 'tool-darwin': '1.2.3' },
      },
      ...Object.fromEntries(places.map((place) => [place, { version: '1.2.3', optional: true }])),
    },
  });

describe('check: lock', () => {
  it.each([
    ['beside', ['node_modules/tool-linux', 'node_modules/tool-darwin']],
    ['below', ['node_modules/tool/node_modules/tool-linux', 'node_modules/tool-darwin']],
  ])('passes when every platform stands %s the package', (_, places) => {
    onTree((tree) =>
      expect(tree.plant('package-lock.json', lock(places)).check('lock')).toEqual({ code: 0, output: '' }),
    );
  });

  it('fails when a platform was left out', () => {
    onTree((tree) => {
      const { code, output } = tree.plant('package-lock.json', lock(['node_modules/tool-linux'])).check('lock');
      expect(output).toContain('node_modules/tool-darwin 1.2.3');
      expect(output).not.toContain('tool-linux');
      expect(code).toBe(1);
    });
  });
});
