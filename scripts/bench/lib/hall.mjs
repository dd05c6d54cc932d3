import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { at } from '../../bootstrap/root.mjs';
import { startServer } from './child.mjs';

const run = promisify(execFile);

/**
 * @typedef {{ id: string, revision: number }} Sheet
 * @typedef {{ cookie: string, sheets: Sheet[] }} Judge
 */

/**
 * A contest in a running server: `judges` signed-in judges who each hold a sheet of every entry, five panel aspects a sheet.
 * @param {string} databaseUrl `sqlite:` alone makes a temporary file
 * @param {number} judges
 * @param {number} entries
 */
export async function openHall(databaseUrl, judges, entries) {
  const directory = mkdtempSync(path.join(tmpdir(), 'leitai-bench-'));
  const url = databaseUrl === 'sqlite:' ? `sqlite:${directory}/leitai.sqlite` : databaseUrl;
  const env = { ...process.env, DATABASE_URL: url, LEITAI_DATA: directory };
  const [file, out] = [path.join(directory, 'contest.json'), path.join(directory, 'invitations.json')];
  writeFileSync(file, JSON.stringify(contest(judges, entries)));
  await run(process.execPath, [at('backend', 'dist', 'cli', 'import.js'), file, '--invitations', out], { env });
  const server = await startServer({ DATABASE_URL: url, LEITAI_DATA: directory });
  /** @type {{ judge: string, token: string }[]} */
  const tokens = JSON.parse(readFileSync(out, 'utf8'));
  const signedIn = await Promise.all(tokens.map(({ judge, token }) => signUp(server.port, judge, token)));
  const close = async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { port: server.port, pid: server.pid, judges: signedIn, close };
}

export const aspects = ['P1', 'P2', 'P3', 'P4', 'P5'];

/** @param {number} judges @param {number} entries */
function contest(judges, entries) {
  const codes = Array.from({ length: judges }, (_, index) => `J${index + 1}`);
  const panel = (/** @type {string} */ code) => ({ code, name: code, type: 'panel', max: '10', step: '0.25' });
  return {
    format: 'leitai-contest/1',
    contest: { code: 'bench', name: '测速', policy: { names: 'number' } },
    judges: codes.map((code) => ({ code, name: code })),
    events: [
      {
        code: 'welding',
        name: '焊工',
        stages: [
          {
            code: 'practical',
            name: '实操',
            kind: 'practical',
            unbounded: true,
            criteria: [{ code: 'A', name: 'A', sections: [{ code: 'A1', name: 'A1', aspects: aspects.map(panel) }] }],
          },
        ],
        ties: [],
        awards: null,
        entries: Array.from({ length: entries }, (_, index) => ({
          number: String(index + 1),
          name: `选手${index + 1}`,
        })),
        panels: [{ code: 'P', stage: 'practical', judges: codes }],
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
