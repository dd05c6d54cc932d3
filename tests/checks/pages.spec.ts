import { onTree, type PlantedTree } from './planted-tree.js';

const settings = ['package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts', 'project.inlang', 'scripts'];

const script = (lines: string) =>
  `<script lang="ts">\n  import { m } from '$lib/paraglide/messages';\n  import { say } from '$lib/say';\n  ${lines}\n</script>\n\n`;

/** One sound page with the real settings of the pages. */
const build = (tree: PlantedTree) =>
  tree
    .take('package.json', 'frontend/src/app.html', ...settings.map((name) => `frontend/${name}`))
    .plant('frontend/messages/zh.json', '{ "hello": "你好" }')
    .plant('frontend/messages/en.json', '{ "hello": "Hello" }')
    .plant('frontend/src/lib/say.ts', 'export const say = (times: number) => times;\n')
    .plant('frontend/src/routes/+page.svelte', `${script('const n = say(1);')}<p>{m.hello()} {n}</p>\n`);

/** Planted all at once, because a look at the pages takes seconds. */
const faults = [
  ['Script.svelte', `${script("const n = say('one');")}<p>{m.hello()} {n}</p>\n`, 'Script.svelte:4'],
  ['Markup.svelte', `${script('')}<p>{m.hello()} {say('one')}</p>\n`, 'Markup.svelte:7'],
  ['Warning.svelte', `${script('say(1);')}<img src="a.png" />{m.hello()}\n`, 'a11y_missing_attribute'],
  ['Open.svelte', `${script('say(1);')}<p>{m.hello()\n`, 'Open.svelte:7'],
] as const;

describe('check: pages', () => {
  it('passes a page in order', () => {
    onTree((tree) => expect(build(tree).check('pages')).toEqual({ code: 0, output: '' }));
  });

  it('fails on a wrong type in a script or in markup, on a warning of the compiler, on markup that does not close', () => {
    onTree((tree) => {
      for (const [file, content] of faults) build(tree).plant(`frontend/src/routes/${file}`, content);
      const { code, output } = tree.check('pages');
      for (const [, , said] of faults) expect(output).toContain(said);
      expect(code).toBe(1);
    });
  });

  it('fails on a warning alone', () => {
    onTree((tree) => {
      const [file, content, said] = faults[2];
      const { code, output } = build(tree).plant(`frontend/src/routes/${file}`, content).check('pages');
      expect(output).toContain(said);
      expect(code).toBe(1);
    });
  });
});
