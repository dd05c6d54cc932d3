// The public board asks a phone for no more than 100 KB of JavaScript (gzip) until it is live.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ensure } from '../bootstrap/ensure.mjs';
import { main } from '../bootstrap/say.mjs';
import { conclude, root } from './check.mjs';

const limit = 100 * 1024;
const route = '/e/[contest]/[event]';
const output = path.join(root, 'frontend', '.svelte-kit', 'output');

/** What only a person's click fetches is no first load; each with its reason. */
const onClick = [{ key: /shared\/src\/contract\/demo\.ts$/, reason: 'a visitor of a demo changes roles' }];

/** @typedef {{ file: string, imports?: string[], dynamicImports?: string[], isEntry?: boolean }} Chunk */

/** The entries that SvelteKit loads for a page: its start, its application, the layouts and the page itself. */
async function entriesOf() {
  const { manifest } = await import(pathToFileURL(path.join(output, 'server', 'manifest.js')).href);
  const page = manifest._.routes.find((/** @type {{ id: string }} */ { id }) => id === route)?.page;
  if (!page) throw new Error(`${route}: ${output} 中没有此页面 · no such page`);
  /** @type {number[]} */
  const layouts = page.layouts.filter((/** @type {number | undefined} */ node) => node !== undefined);
  return { application: [manifest._.client.start, manifest._.client.app], nodes: [...layouts, page.leaf] };
}

/**
 * Every file reachable from the entries. The application can load any page, so only its own imports count; what a page
 * loads later by itself (its live connection) counts as first load.
 * @param {{ application: string[], nodes: number[] }} entries
 */
function reachable({ application, nodes }) {
  /** @type {Record<string, Chunk>} */
  const chunks = JSON.parse(readFileSync(path.join(output, 'client', '.vite', 'manifest.json'), 'utf8'));
  const files = new Set();
  const visit = (/** @type {Chunk | undefined} */ chunk, lazy = true) => {
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    const later = (chunk.dynamicImports ?? []).filter((key) => !onClick.some((one) => one.key.test(key)));
    const next = [...(chunk.imports ?? []), ...(lazy ? later : [])];
    for (const key of next) visit(chunks[key], lazy);
  };
  for (const file of application)
    visit(
      Object.values(chunks).find((chunk) => chunk.file === file),
      false,
    );
  for (const node of nodes) visit(Object.entries(chunks).find(([key]) => key.endsWith(`/nodes/${node}.js`))?.[1]);
  return [...files];
}

await main(async () => {
  if (!existsSync(path.join(output, 'client')) || process.argv.length === 2) await ensure(['shared', 'frontend']);
  const files = reachable(await entriesOf());
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(output, 'client', file))).length, 0);
  const size = `${(bytes / 1024).toFixed(1)} KB gzip, ${files.length} 个文件 · files`;
  if (bytes > limit) conclude([`${route}: ${size} > ${limit / 1024} KB`]);
  else process.stdout.write(`${route}: ${size}\n`);
});
