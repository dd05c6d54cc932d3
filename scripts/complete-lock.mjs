// node scripts/complete-lock.mjs: adds to package-lock.json the platform packages that the registry in use does not carry,
// so that `npm ci` accepts the file here and on every other system. Needed after `npm install` behind such a registry.
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './bootstrap/root.mjs';
import { main, Stop, say } from './bootstrap/say.mjs';
import { lockGaps } from './checks/lock-gaps.mjs';

const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openbsd', 'openharmony'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32'];

/**
 * What a platform package's name says about where it runs, as npm writes it.
 * @param {string} name
 * @returns {Pick<import('./checks/lock-gaps.mjs').LockedPackage, 'os' | 'cpu' | 'libc'>}
 */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  if (cpu.length !== 1) throw new Stop(`看不出 ${name} 适用的平台。`, `Which platform ${name} is for cannot be told.`);
  const libc = /musl/.test(name) ? ['musl'] : os.includes('linux') && /gnu/.test(name) ? ['glibc'] : undefined;
  return { cpu, os: os.length > 0 ? os : undefined, libc };
}

main(async () => {
  const file = at('package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const gaps = lockGaps(lock.packages);
  for (const { place, version, dev } of gaps) {
    const { os, cpu, libc } = platformOf(place);
    // In npm's order, so that npm leaves the entry as it is.
    lock.packages[place] = {
      version,
      cpu,
      ...(dev && { dev }),
      ...(libc && { libc }),
      optional: true,
      ...(os && { os }),
    };
  }
  const packages = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(packages);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  say(`补入 ${gaps.length} 个平台包`, `${gaps.length} platform packages added`);
});
