import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { at } from '../../bootstrap/root.mjs';
import { startServer } from './child.mjs';
import { temporaryFolder } from './temporary.mjs';

const run = promisify(execFile);

/**
 * @typedef {{ id: string, revision: number }} Sheet
 * @typedef {{ cookie: string, sheets: Sheet[] }} Judge
 */

/**
 * A contest in a running server, its board in memory: `judges` signed-in judges who each hold a sheet of every entry.
 * @param {string} databaseUrl `sqlite:` alone makes a temporary file
 * @param {number} judges
 * @param {number} entries
 */
export async function openHall(databaseUrl, judges, entries) {
  const directory = temporaryFolder('leitai-bench-');
  const url = databaseUrl === 'sqlite:' ? `sqlite:${directory}/leitai.sqlite` : databaseUrl;
  const env = { ...process.env, DATABASE_URL: url, LEITAI_DATA: directory };
  const [file, out] = [path.join(directory, 'contest.json'), path.join(directory, 'invitations.json')];
  writeFileSync(file, JSON.stringify(contest(judges, entries)));
  await run(process.execPath, [at('backend', 'dist', 'cli', 'import.js'), file, '--invitations', out], { env });
  const server = await startServer({ DATABASE_URL: url, LEITAI_DATA: directory });
  /** @type {{ judge: string, token: string }[]} */
  const tokens = JSON.parse(readFileSync(out, 'utf8'));
  const signedIn = await Promise.all(tokens.map(({ judge, token }) => signUp(server.port, judge, token)));
  await fetch(`http://localhost:${server.port}/api/boards/bench/welding/public`);
  return { port: server.port, pid: server.pid, judges: signedIn, close: server.stop };
}

/** Aspects on every sheet. */
const ASPECTS = 5;

/** Code of a judge's aspect. @param {number} judge from 0 @param {number} turn */
export const aspectOf = (judge, turn) => `S${judge + 1}.V${(turn % ASPECTS) + 1}`;

/**
 * Every judge alone has a section, measured once: each mark shows on the board.
 * @param {number} judges
 * @param {number} entries
 */
function contest(judges, entries) {
  const numbers = Array.from({ length: judges }, (_, index) => index);
  const value = (/** @type {string} */ code) => ({ code, name: code, type: 'value', min: '0', max: '10', places: 2 });
  const section = (/** @type {number} */ judge) => ({
    code: `S${judge + 1}`,
    name: `S${judge + 1}`,
    aspects: Array.from({ length: ASPECTS }, (_, turn) => value(aspectOf(judge, turn))),
  });
  const practical = {
    code: 'practical',
    name: '实操',
    kind: 'practical',
    unbounded: true,
    criteria: [{ code: 'A', name: 'A', sections: numbers.map(section) }],
  };
  return {
    format: 'leitai-contest/1',
    contest: { code: 'bench', name: '测速', policy: { names: 'number' } },
    judges: numbers.map((judge) => ({ code: `J${judge + 1}`, name: `裁判${judge + 1}` })),
    events: [
      {
        code: 'welding',
        name: '焊工',
        stages: [practical],
        ties: [],
        awards: null,
        entries: Array.from({ length: entries }, (_, index) => ({
          number: String(index + 1),
          name: `选手${index + 1}`,
        })),
        panels: numbers.map((judge) => ({
          code: `P${judge + 1}`,
          stage: 'practical',
          sections: [`S${judge + 1}`],
          judges: [`J${judge + 1}`],
        })),
      },
    ],
  };
}

/** @param {number} port @param {string} judge @param {string} token @returns {Promise<Judge>} */
async function signUp(port, judge, token) {
  const base = `http://localhost:${port}`;
  const accepted = await fetch(`${base}/api/invitations/${token}/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: `bench.${judge}`.toLowerCase(), password: 'fifteen welders 15' }),
  });
  const cookie = accepted.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const sheets = /** @type {Sheet[]} */ (
    await (await fetch(`${base}/api/judge/sheets`, { headers: { cookie } })).json()
  );
  return { cookie, sheets: sheets.map(({ id }) => ({ id, revision: 0 })) };
}
