import { PrivateMariadb } from '../../tests/support/mariadb.mjs';
import { soakSpecs } from './soak-specs.mjs';

/**
 * @param {string[]} projects
 * @param {boolean} soak
 * @returns {(report: string) => string[]}
 */
const jest = (projects, soak) => (report) => [
  'node_modules/jest/bin/jest.js',
  '--projects',
  ...projects.map((project) => `${project}/jest.config.mjs`),
  '--ci',
  '--maxWorkers=1',
  '--json',
  `--outputFile=${report}`,
  ...(soak ? ['--runTestsByPath', ...projects.flatMap(soakSpecs)] : []),
];

/** A MariaDB for this run alone. */
async function privateMariadb() {
  const server = await PrivateMariadb.create();
  servers.add(server);
  const end = async () => {
    await server.dispose();
    servers.delete(server);
  };
  return { env: { LEITAI_TEST_DATABASE: server.url }, end };
}

/** @type {Set<PrivateMariadb>} */
const servers = new Set();

/** Ends the servers of an interrupted run. */
export const disposeServers = () => Promise.all([...servers].map((server) => server.dispose()));

/**
 * Every part of the run, longest first.
 * @param {boolean} soak only the endurance specs
 * @returns {import('./part.mjs').Part[]}
 */
export const parts = (soak) => [
  {
    name: 'sqlite',
    zh: '服务端，SQLite',
    en: 'server on SQLite',
    kind: 'jest',
    args: jest(['backend'], soak),
    needs: [],
  },
  {
    name: 'mysql',
    zh: '服务端，私有 MariaDB',
    en: 'server on a private MariaDB',
    kind: 'jest',
    args: jest(['backend'], soak),
    needs: ['mariadb'],
    prepare: privateMariadb,
  },
  {
    name: 'check',
    zh: '代码检查',
    en: 'checks of the code',
    kind: 'check',
    args: (report) => ['scripts/check.mjs', '--json', report],
    needs: [],
  },
  {
    name: 'shared',
    zh: '规则与网页的纯函数',
    en: 'rules, and pure parts of the pages',
    kind: 'jest',
    args: jest(['shared', 'frontend'], soak),
    needs: [],
  },
  {
    name: 'tools',
    zh: '工具与检查本身',
    en: 'tools and the checks themselves',
    kind: 'jest',
    args: jest(['tests'], soak),
    needs: [],
  },
  {
    name: 'e2e',
    zh: '浏览器旅程，Chromium',
    en: 'browser journeys in Chromium',
    kind: 'playwright',
    args: () => ['node_modules/@playwright/test/cli.js', 'test', '--config=tests/playwright.config.ts'],
    needs: ['chromium', 'fonts', 'certutil'],
  },
];
