import { randomBytes } from 'node:crypto';
import { onTree, type PlantedTree } from './planted-tree.js';

const output = 'frontend/.svelte-kit/output';
const page = "{ id: '/e/[contest]/[event]', page: { layouts: [0], leaf: 2 } }";
const manifest = `export const manifest = { _: { client: { start: 'start.js', app: 'app.js' }, routes: [${page}] } };`;

/** A built page whose files hold this many kilobytes that do not compress. */
function built(tree: PlantedTree, kilobytes: Record<string, number>): PlantedTree {
  const chunks = {
    start: { file: 'start.js', imports: ['common'] },
    app: { file: 'app.js', dynamicImports: ['client/nodes/2.js', 'client/nodes/3.js'] },
    'client/nodes/0.js': { file: '0.js', imports: ['common'] },
    'client/nodes/2.js': { file: '2.js', dynamicImports: ['socket'] },
    'client/nodes/3.js': { file: '3.js' },
    common: { file: 'common.js' },
    socket: { file: 'socket.js' },
  };
  tree.plant('package.json', '{ "type": "module" }').plant(`${output}/server/manifest.js`, manifest);
  tree.plant(`${output}/client/.vite/manifest.json`, JSON.stringify(chunks));
  for (const { file } of Object.values(chunks))
    tree.plant(`${output}/client/${file}`, randomBytes((kilobytes[file] ?? 1) * 512).toString('hex'));
  return tree;
}

describe('check: first-load', () => {
  it('counts each file of the board once, and no other page', () => {
    onTree((tree) => {
      const { code, output: said } = built(tree, { 'common.js': 40, '3.js': 500 }).check('first-load');
      expect(said).toContain('6 个文件');
      expect(code).toBe(0);
    });
  });

  it.each(['start.js', 'common.js', '0.js', '2.js', 'socket.js'])('fails when %s is too heavy', (file) => {
    onTree((tree) => {
      const { code, output: said } = built(tree, { [file]: 220 }).check('first-load');
      expect(said).toContain('> 100 KB');
      expect(code).toBe(1);
    });
  });
});
