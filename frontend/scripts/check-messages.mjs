/**
 * Fails when a text is missing in a language, unknown, unused, or has other holes than its sibling.
 * Paraglide falls back silently and builds on; a reader would meet the wrong language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (locale) => {
  const { $schema: _, ...texts } = JSON.parse(readFileSync(join(root, 'messages', `${locale}.json`), 'utf8'));
  return texts;
};
/** A text, or all its forms where the number decides (`1 place`, `2 places`). */
const formsOf = (text) => (Array.isArray(text) ? text.flatMap(({ match }) => Object.values(match)) : [text ?? '']);
const isMissing = (text) => formsOf(text).some((form) => form.trim() === '');
const holes = (text) => [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort().join(' ');

/** Keys used in sources (`m.some_key`), with the file that uses them. */
function usedKeys(folder, found = new Map()) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'paraglide') usedKeys(path, found);
    } else if (/\.(svelte|ts)$/.test(entry.name)) {
      for (const [, key] of readFileSync(path, 'utf8').matchAll(/\bm\.(\w+)/g)) found.set(key, relative(root, path));
    }
  }
  return found;
}

const texts = { zh: read('zh'), en: read('en') };
const used = usedKeys(join(root, 'src'));
const faults = [];
for (const key of new Set([...Object.keys(texts.zh), ...Object.keys(texts.en)])) {
  const { zh, en } = { zh: texts.zh[key], en: texts.en[key] };
  if (isMissing(zh)) faults.push(`missing zh: ${key}`);
  if (isMissing(en)) faults.push(`missing en: ${key}`);
  if (zh && en && holes(zh) !== holes(en)) faults.push(`different holes: ${key} (${holes(zh)} / ${holes(en)})`);
  if (!used.has(key)) faults.push(`unused: ${key}`);
}
for (const [key, file] of used) if (!(key in texts.zh)) faults.push(`unknown: ${key} in ${file}`);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
