// The rules give the same answer tomorrow and everywhere: time and chance are passed in.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { conclude, repositoryFiles, root } from './check.mjs';

const forbidden = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);

/**
 * The impure call that a node is, or undefined.
 * @param {ts.Node} node
 * @param {ts.SourceFile} source
 */
function impure(node, source) {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText(source).replace(/^globalThis\./, '');
    return forbidden.has(name) ? name : undefined;
  }
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const empty = (node.arguments?.length ?? 0) === 0;
    return empty && node.expression.getText(source) === 'Date' ? 'Date()' : undefined;
  }
  return undefined;
}

/** @param {string} file */
function faultsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const faults = [];
  const visit = (/** @type {ts.Node} */ node) => {
    const name = impure(node, source);
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    if (name) faults.push(`${file}:${line} ${name}: 时间与随机数由调用方给出 · time and chance are passed in`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

const rules = repositoryFiles().filter((file) => /^shared\/src\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'));
conclude(rules.flatMap(faultsOf));
