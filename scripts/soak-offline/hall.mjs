// The real application in this process on a database of its own, under a clock that the soak moves.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { createHttpApp } from '../../backend/dist/http-app.js';
import { Clock } from '../../backend/dist/platform/clock/clock.js';
import { readConfig } from '../../backend/dist/platform/config/config.js';
import { temporaryFolder } from '../bench/lib/temporary.mjs';
import { at } from '../bootstrap/root.mjs';

const run = promisify(execFile);
const PASSWORD = 'fifteen welders 15';

class HallClock extends Clock {
  constructor() {
    super();
    this.ms = Date.now();
  }

  now() {
    return this.ms;
  }
}

/** @typedef {{ status: number, body: any }} Answer */

export class Hall {
  clock = new HallClock();
  directory = temporaryFolder('leitai-soak-');
  file = path.join(this.directory, 'leitai.sqlite');
  /** @type {Awaited<ReturnType<typeof createHttpApp>> | undefined} */
  app = undefined;

  /**
   * A hall with this contest; the judges have signed up.
   * @param {{ judges: { code: string }[] }} contest
   */
  static async open(contest) {
    const hall = new Hall();
    const [file, out] = [path.join(hall.directory, 'contest.json'), path.join(hall.directory, 'invitations.json')];
    writeFileSync(file, JSON.stringify(contest));
    const env = { ...process.env, DATABASE_URL: `sqlite:${hall.file}`, LEITAI_DATA: hall.directory };
    await run(process.execPath, [at('backend', 'dist', 'cli', 'import.js'), file, '--invitations', out], { env });
    await hall.start();
    /** @type {{ judge: string, token: string }[]} */
    const tokens = JSON.parse(readFileSync(out, 'utf8'));
    for (const { judge, token } of tokens) {
      const body = { login: `soak.${judge}`.toLowerCase(), password: PASSWORD };
      const { status } = await hall.request('POST', `/api/invitations/${token}/accept`, { body });
      if (status !== 204) throw new Error(`invitation of ${judge}: ${status}`);
    }
    return hall;
  }

  async start() {
    const env = { DATABASE_URL: `sqlite:${this.file}`, LEITAI_DATA: this.directory, LOG_LEVEL: 'error' };
    this.app = await createHttpApp({ config: readConfig(env), clock: this.clock }, { pages: false });
    await this.app.getHttpAdapter().getInstance().ready();
  }

  async stop() {
    await this.app?.close();
    this.app = undefined;
  }

  /**
   * One request without a network; a server that is down answers nothing (status 0).
   * @param {'GET' | 'POST' | 'PUT' | 'DELETE'} method
   * @param {string} url
   * @param {{ cookie?: string, body?: object }} [options]
   * @returns {Promise<Answer & { cookie?: string | undefined }>}
   */
  async request(method, url, { cookie, body } = {}) {
    if (!this.app) return { status: 0, body: {} };
    const answer = await this.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        ...{ method, url },
        headers: { host: 'localhost:3000', ...(cookie && { cookie }) },
        ...(body && { payload: body }),
      });
    const isJson = /json/.test(String(answer.headers['content-type'] ?? ''));
    const set = [answer.headers['set-cookie'] ?? []].flat()[0];
    return {
      status: answer.statusCode,
      body: isJson ? JSON.parse(answer.body) : {},
      cookie: typeof set === 'string' ? set.split(';')[0] : undefined,
    };
  }

  /** A session of a judge, as a cookie; none while the server is down. @param {string} judge */
  async signIn(judge) {
    const body = { login: `soak.${judge}`.toLowerCase(), password: PASSWORD };
    return (await this.request('POST', '/api/session', { body })).cookie;
  }
}
