import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, sourcesOf } from './fingerprint.mjs';
import { at } from './root.mjs';
import { must, npm } from './run.mjs';
import { say } from './say.mjs';

/**
 * @typedef {'shared' | 'backend' | 'frontend' | 'tests'} Workspace
 */

/** @type {Record<Workspace, { zh: string, en: string, after: Workspace[], output: string }>} */
const workspaces = {
  shared: { zh: '构建规则与契约', en: 'Building rules and contracts', after: [], output: 'dist' },
  backend: { zh: '构建服务端', en: 'Building the server', after: ['shared'], output: 'dist' },
  frontend: { zh: '构建网页', en: 'Building the pages', after: ['shared'], output: 'build' },
  tests: { zh: '构建测试工具', en: 'Building the test tools', after: ['shared'], output: 'dist' },
};

/** In the order in which they are built. */
export const allWorkspaces = /** @type {Workspace[]} */ (Object.keys(workspaces));

/** @param {Workspace} name */
const stampFile = (name) => at(name, workspaces[name].output, '.leitai-build');

/**
 * What a build was made from: the sources of the workspace and of those below it, the compiler settings, the lock file.
 * @param {Workspace} name
 * @returns {string}
 */
function wanted(name) {
  const below = workspaces[name].after.map(wanted);
  return fingerprint([...sourcesOf(name), 'tsconfig.base.json', 'package-lock.json'], below);
}

/**
 * Whether what was built is what the sources say.
 * @param {Workspace} name
 */
export function built(name) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === wanted(name);
}

/** @param {Workspace} name */
export async function build(name) {
  const { zh, en, output } = workspaces[name];
  say(zh, en);
  const before = wanted(name);
  rmSync(stampFile(name), { force: true });
  if (output === 'dist') {
    dropOrphans(at(name, 'dist'), at(name, 'src'));
    await must({ zh, en }, process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-b', name]);
  } else {
    const [command, args, options] = npm(['run', '--silent', 'build', '--workspace', name]);
    await must({ zh, en }, command, args, options);
  }
  mkdirSync(at(name, output), { recursive: true });
  writeFileSync(stampFile(name), before);
}

/**
 * Removes compiled files whose source is gone: the compiler leaves them, and a migration or an entry must not outlive it.
 * @param {string} dist
 * @param {string} src
 */
function dropOrphans(dist, src) {
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, { withFileTypes: true })) {
    const file = path.join(dist, entry.name);
    if (entry.isDirectory()) {
      dropOrphans(file, path.join(src, entry.name));
      continue;
    }
    const [, stem] = /^(.+?)(?:\.d\.ts|\.js)(?:\.map)?$/.exec(entry.name) ?? [];
    if (stem === undefined) continue;
    const sources = ['.ts', '.js'].map((ending) => path.join(src, stem + ending));
    if (!sources.some((source) => existsSync(source))) rmSync(file);
  }
}
