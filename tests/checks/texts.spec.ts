import { onTree, type PlantedTree } from './planted-tree.js';

const messages = (tree: PlantedTree, zh: object, en: object) =>
  tree
    .take('frontend/scripts/check-messages.mjs')
    .plant(
      'frontend/src/Page.svelte',
      '<script>\n  import { m } from "$lib/paraglide/messages";\n</script>\n{m.hello()}\n',
    )
    .plant('frontend/messages/zh.json', JSON.stringify(zh))
    .plant('frontend/messages/en.json', JSON.stringify(en));

describe('check: messages', () => {
  it('passes when both languages are complete', () => {
    onTree((tree) =>
      expect(messages(tree, { hello: '你好 {n}' }, { hello: 'Hello {n}' }).check('messages').code).toBe(0),
    );
  });

  it.each([
    ['a text is missing in English', { hello: '你好' }, {}],
    ['a text is missing in Chinese', {}, { hello: 'Hello' }],
    ['a hole is missing', { hello: '你好 {n}' }, { hello: 'Hello' }],
    ['a text is used nowhere', { hello: '你好', bye: '再见' }, { hello: 'Hello', bye: 'Bye' }],
    ['a page uses an unknown text', { other: '另' }, { other: 'Other' }],
  ])('fails when %s', (_, zh, en) => {
    onTree((tree) => {
      const { code, output } = messages(tree, zh, en).check('messages');
      expect(output).toMatch(/hello|bye/);
      expect(code).toBe(1);
    });
  });
});

describe('check: docs', () => {
  const scripts = JSON.stringify({ scripts: { start: 'x', import: 'x' } });
  const readme = (tree: PlantedTree, text: string) => tree.plant('package.json', scripts).plant('README.md', text);

  it('passes when commands, links and examples exist', () => {
    onTree((tree) => {
      tree.plant('docs/a.json', '{}');
      const text = '`npm start`, `npm run import -- docs/a.json`, [a](docs/a.json), [web](https://example.org)\n';
      expect(readme(tree, text).check('docs')).toEqual({ code: 0, output: '' });
    });
  });

  it.each([
    ['a command does not exist', '`npm run fly`', 'npm run fly'],
    ['npm test is named but missing', '`npm test`', 'npm run test'],
    ['a link leads nowhere', '[a](docs/none.md#part)', 'docs/none.md'],
    ['a picture is missing', '<img src="docs/none.png">', 'docs/none.png'],
    ['the imported example is missing', '`npm run import -- docs/none.json`', 'docs/none.json'],
  ])('fails when %s', (_, text, said) => {
    onTree((tree) => {
      const { code, output } = readme(tree, text).check('docs');
      expect(output).toContain(said);
      expect(code).toBe(1);
    });
  });

  it('fails when a decision is not listed', () => {
    onTree((tree) => {
      const { code, output } = readme(tree.plant('docs/decisions/0001-a.md', '# 1. A\n'), '').check('docs');
      expect(output).toContain('docs/decisions/0001-a.md');
      expect(code).toBe(1);
    });
  });
});
