// What the documents say is there: commands exist, links and example files resolve.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { conclude, repositoryFiles, root } from './check.mjs';

/** @type {{ scripts: Record<string, string> }} */
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/**
 * `npm run X`, `npm start` and `npm test` that package.json does not know.
 * @param {string} text
 */
function unknownCommands(text) {
  const named = [...text.matchAll(/npm run (?:-s |--silent )?([a-z][\w:.-]*)/g)].map(([, name = '']) => name);
  const short = [...text.matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name);
  return [...named, ...short]
    .filter((name) => !(name.replace(/[.:]+$/, '') in scripts))
    .map((name) => `npm run ${name}`);
}

/**
 * Links and files in commands that lead nowhere.
 * @param {string} file
 * @param {string} text
 */
function deadLinks(file, text) {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? '');
  const local = links.filter((link) => !/^(\w+:|#)/.test(link)).map((link) => link.split('#')[0] ?? '');
  const arguments_ = [...text.matchAll(/npm run import -- ((?:docs|tests)\/[^\s`]+)/g)].map(
    ([, example = '']) => `/${example}`,
  );
  return [...local, ...arguments_].filter((link) => {
    const folder = link.startsWith('/') ? '' : path.dirname(file);
    return !existsSync(path.join(root, folder, decodeURI(link)));
  });
}

/** Decisions that the README does not list. */
function unlisted() {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const decisions = repositoryFiles().filter((file) => /^docs\/decisions\/.*\.md$/.test(file));
  return decisions
    .filter((file) => !readme.includes(`(${file})`))
    .map((file) => `README.md: ${file} 未列出 · not listed`);
}

const documents = repositoryFiles().filter((file) => file.endsWith('.md'));
conclude(documents.includes('README.md') ? unlisted() : ['README.md: 不存在 · missing']);
conclude(
  documents.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const faults = [...unknownCommands(text), ...deadLinks(file, text)];
    return faults.map((fault) => `${file}: ${fault} 不存在 · does not exist`);
  }),
);
