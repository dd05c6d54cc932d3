// Files ≤ 300 lines, medians ≤ 60 (TypeScript) and ≤ 80 (Svelte), functions ≤ 30 lines in shared and backend.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { conclude, repositoryFiles, root } from './check.mjs';

const limits = { file: 300, function: 30, median: { '.ts': 60, '.svelte': 80 } };

/** Files that may be long, each with its reason. */
const exempt = [
  { path: /^backend\/src\/migrations\//, reason: 'a migration is written once and lists columns' },
  { path: /^shared\/src\/domain\/problem\/texts\//, reason: 'a table of texts' },
];

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** @param {string} file */
const lines = (file) => read(file).trimEnd().split('\n').length;

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

/**
 * Functions whose body, braces excluded, is too long. A function that only lists others, such as a test's `describe`,
 * lives in specs, and those are not looked at.
 * @param {string} file
 */
function longFunctions(file) {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const faults = [];
  const lineOf = (/** @type {number} */ position) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (/** @type {ts.Node} */ node) => {
    const body = ts.isFunctionLike(node) && 'body' in node ? node.body : undefined;
    if (body) {
      const length = lineOf(body.getEnd()) - lineOf(body.getStart(source)) - 1;
      const start = lineOf(node.getStart(source)) + 1;
      if (length > limits.function)
        faults.push(`${file}:${start} ${length} > ${limits.function} 行的函数 · lines in a function`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

const files = repositoryFiles().filter(
  (file) => /\.(ts|svelte|mjs|cjs|js)$/.test(file) && !exempt.some((table) => table.path.test(file)),
);
const long = files.flatMap((file) => {
  const count = lines(file);
  return count > limits.file ? [`${file} ${count} > ${limits.file} 行 · lines`] : [];
});
const medians = Object.entries(limits.median).flatMap(([extension, limit]) => {
  const own = files.filter((file) => file.endsWith(extension) && !file.endsWith('.spec.ts'));
  const middle = median(own.map(lines));
  return middle > limit ? [`*${extension}: 中位数 ${middle} > ${limit} 行 · lines in the median file`] : [];
});
const rules = files.filter((file) => /^(shared|backend)\/src\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'));
conclude([...long, ...medians, ...rules.flatMap(longFunctions)]);
