import { onTree, type PlantedTree } from './planted-tree.js';

const documents = (tree: PlantedTree, readme: string) =>
  tree
    .plant('package.json', '{ "scripts": { "start": "x", "bench:day": "x", "import": "x" } }')
    .plant('docs/decisions/0001-a.md', '# A\n')
    .plant('docs/examples/a.json', '{}')
    .plant('README.md', readme);

const listed = '[A](docs/decisions/0001-a.md)\n';

describe('check: docs', () => {
  it('passes commands, links and examples that are there', () => {
    const readme = `${listed}npm start, npm run bench:day, npm run import -- docs/examples/a.json [web](https://example.org)\n`;
    onTree((tree) => expect(documents(tree, readme).check('docs')).toEqual({ code: 0, output: '' }));
  });

  it.each([
    ['a command that is gone', `${listed}npm run bench:night\n`, 'npm run bench:night'],
    ['a short command that is gone', `${listed}npm test\n`, 'npm run test'],
    ['a dead link', `${listed}[B](docs/b.md#part)\n`, 'docs/b.md'],
    ['a dead picture', `${listed}<img src="docs/b.png">\n`, 'docs/b.png'],
    ['an example that is gone', `${listed}npm run import -- docs/examples/b.json\n`, 'docs/examples/b.json'],
    ['a decision that the README does not list', 'Nothing.\n', '0001-a.md'],
  ])('fails on %s', (_, readme, said) => {
    onTree((tree) => {
      const { code, output } = documents(tree, readme).check('docs');
      expect(output).toContain(said);
      expect(code).toBe(1);
    });
  });
});
