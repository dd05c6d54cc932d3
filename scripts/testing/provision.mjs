import { existsSync } from 'node:fs';
import { chromiumPath } from '../../tests/support/chromium.mjs';
import { programPath } from '../../tests/support/program-path.mjs';
import { run } from '../bootstrap/run.mjs';
import { say } from '../bootstrap/say.mjs';

/**
 * @typedef {'mariadb' | 'chromium' | 'fonts' | 'certutil'} Need
 */

/** @type {Record<Need, { packages: string[], present: () => boolean | Promise<boolean> }>} */
const needs = {
  // The core packages are the server and its tools alone: they bring no service.
  mariadb: {
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    present: () => ['mariadbd', 'mariadb-install-db', 'my_print_defaults'].every(programPath),
  },
  chromium: { packages: ['chromium'], present: () => Boolean(chromiumPath()) },
  // Puts a hall's authority into a browser's own store, as a tablet's settings do.
  certutil: { packages: ['libnss3-tools'], present: () => Boolean(programPath('certutil')) },
  fonts: { packages: ['fonts-noto-cjk', 'fontconfig'], present: hasChineseFont },
};

async function hasChineseFont() {
  return (await run('fc-list', [':lang=zh-cn', 'family'])).output.includes('CJK') || process.platform !== 'linux';
}

/**
 * Sees to what some parts need from the system: installed here as root on Debian, elsewhere named in one command.
 * @param {Need[]} wanted
 * @returns {Promise<Need[]>} what is still missing
 */
export async function provision(wanted) {
  const missing = await absent(wanted);
  if (missing.length === 0) return [];
  const packages = missing.flatMap((need) => needs[need].packages);
  const root = process.getuid?.() === 0;
  if (root && existsSync('/etc/debian_version')) await aptInstall(packages);
  const still = await absent(missing);
  if (still.length > 0) {
    const names = still.flatMap((need) => needs[need].packages).join(' ');
    const command = `${root ? '' : 'sudo '}apt-get install --no-install-recommends ${names}`;
    say(
      `缺少测试所需的软件，Debian 上请执行：${command}`,
      `The tests need software that is missing. On Debian run: ${command}`,
    );
  }
  return still;
}

/** @param {Need[]} wanted */
async function absent(wanted) {
  const present = await Promise.all(wanted.map((need) => needs[need].present()));
  return wanted.filter((_, index) => !present[index]);
}

/**
 * Installs what it can. A machine without a network goes on without: which parts are left out is told.
 * @param {string[]} packages
 */
async function aptInstall(packages) {
  say(`安装 ${packages.join('、')}（apt-get）`, `Installing ${packages.join(', ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { env });
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
  if (install.code !== 0) process.stderr.write(`${update.output}${install.output}`);
}
