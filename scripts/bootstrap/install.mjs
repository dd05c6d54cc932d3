import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { at } from './root.mjs';
import { must, npm } from './run.mjs';
import { say } from './say.mjs';

const stampFile = at('node_modules', '.leitai-install');

const step = {
  zh: '安装依赖',
  en: 'Installing dependencies',
  mend: {
    zh: '安装需要能访问 npm 软件源（npm config get registry），没有预编译的 SQLite 可下载时还需要 C++ 编译器（Debian：apt-get install build-essential python3）。',
    en: 'It needs an npm registry within reach (npm config get registry) and, where no prebuilt SQLite can be fetched, a C++ compiler (Debian: apt-get install build-essential python3).',
  },
};

/** What node_modules was installed from and compiled for: compiled add-ons fit one ABI and one platform. */
const wanted = () => fingerprint(['package-lock.json'], [process.versions.modules, process.platform, process.arch]);

/** Whether node_modules is what the lock file says. */
export function installed() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted();
}

/** Brings node_modules in line with the lock file; a tree that npm itself already brought in line is only noted. */
export async function install() {
  if (!matchesLock()) {
    say('安装锁定的依赖（首次约需两分钟）', 'Installing the locked dependencies (about two minutes the first time)');
    const [command, args, options] = npm(['ci', '--no-audit', '--no-fund', '--include=dev']);
    await must(step, command, args, options);
  }
  writeFileSync(stampFile, wanted());
}

/**
 * True when a developer's own `npm install` left exactly the locked versions, compiled for this Node. Optional packages
 * of other platforms are not expected.
 */
function matchesLock() {
  const hidden = at('node_modules', '.package-lock.json');
  if (!existsSync(hidden) || !addonLoads()) return false;
  const have = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const want = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(want).every(([place, { version, link, optional, peer, devOptional }]) => {
    if (!place.startsWith('node_modules/') || link) return true;
    return have[place]?.version === version || (!have[place] && (optional || peer || devOptional));
  });
}

/** Whether SQLite was compiled, and for this Node. */
function addonLoads() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', probe], { cwd: at(), stdio: 'ignore' }).status === 0;
}
