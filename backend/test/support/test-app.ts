import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp } from '../../src/http-app.js';
import { SetupService } from '../../src/modules/identity/setup.service.js';
import { type Config, readConfig } from '../../src/platform/config/config.js';
import { Reader } from '../../src/platform/database/reader.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { FakeClock, SeededChance } from './fakes.js';

export const PASSWORD = 'fifteen welders 15';

export interface Options {
  cookie?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Address of the caller. */
  ip?: string;
}

export interface Answer<T> {
  status: number;
  body: T;
  headers: Record<string, string | string[] | number | undefined>;
  /** Session cookie that the answer sets, as `name=value`. */
  cookie: string | undefined;
}

/** The real application on a database of its own, inside the test's process: time and chance are the test's. */
export class TestApp {
  /** Each start has chance of its own, as after a real restart; the same in every run. */
  private static starts = 0;

  readonly clock: FakeClock;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    clock: FakeClock,
    private readonly database: TestDatabase,
  ) {
    this.clock = clock;
  }

  static async start({
    database,
    showDemo,
  }: {
    database?: TestDatabase;
    showDemo?: () => void;
  } = {}): Promise<TestApp> {
    const own = database ?? (await freshDatabase());
    const config = readConfig({ DATABASE_URL: own.url, LEITAI_DATA: own.directory, LOG_LEVEL: 'error' });
    const clock = new FakeClock();
    const app = await createHttpApp(
      { config, clock, chance: new SeededChance(`start ${TestApp.starts++}`, clock), ...(showDemo && { showDemo }) },
      { pages: false },
    );
    app.useLogger(['error', 'warn']);
    await app.getHttpAdapter().getInstance().ready();
    return new TestApp(app, config, clock, own);
  }

  get work(): UnitOfWork {
    return this.app.get(UnitOfWork);
  }

  get reader(): Reader {
    return this.app.get(Reader);
  }

  /** One request without the network, as a browser on the server itself would send it. */
  async request<T = Record<string, unknown>>(method: string, url: string, options: Options = {}): Promise<Answer<T>> {
    const { cookie, body, headers, ip } = options;
    const answer = await this.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method: method as 'GET',
        url,
        headers: { host: 'localhost:3000', ...(cookie && { cookie }), ...headers },
        ...(body !== undefined && { payload: body as object }),
        ...(ip && { remoteAddress: ip }),
      });
    const text = answer.body;
    const isJson = /json/.test(String(answer.headers['content-type'] ?? ''));
    const set = [answer.headers['set-cookie'] ?? []].flat()[0];
    return {
      status: answer.statusCode,
      body: (isJson ? JSON.parse(text) : text) as T,
      headers: answer.headers,
      cookie: set?.split(';')[0],
    };
  }

  client(): TestClient {
    return new TestClient(this);
  }

  /** The first administrator, signed in. */
  async setUp(login = 'admin', name = '闻人舒'): Promise<TestClient> {
    const client = this.client();
    const token = await this.app.get(SetupService).issueToken();
    await client.expect(204, 'POST', '/api/setup', { body: { token, name, login, password: PASSWORD } });
    return client;
  }

  /** Stops the application and leaves the database for another start. */
  async close(): Promise<void> {
    await this.app.close();
  }

  /** Stops the application and removes its database. */
  async stop(): Promise<void> {
    await this.close();
    await this.database.drop();
  }
}

/** A browser: it keeps the session cookie. */
export class TestClient {
  cookie: string | undefined;

  constructor(private readonly app: TestApp) {}

  async request<T = Record<string, unknown>>(method: string, url: string, options: Options = {}): Promise<Answer<T>> {
    const answer = await this.app.request<T>(method, url, { ...(this.cookie && { cookie: this.cookie }), ...options });
    if (answer.cookie) this.cookie = answer.cookie.endsWith('=') ? undefined : answer.cookie;
    return answer;
  }

  /** As `request`, and the status must be this one. Returns the body. */
  async expect<T = Record<string, unknown>>(
    status: number,
    method: string,
    url: string,
    options: Options = {},
  ): Promise<T> {
    const answer = await this.request<T>(method, url, options);
    if (answer.status !== status) {
      throw new Error(`${method} ${url}: ${answer.status} instead of ${status}, ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  signIn(login: string, password = PASSWORD, options: Options = {}): Promise<Answer<Record<string, unknown>>> {
    return this.request('POST', '/api/session', { body: { login, password }, ...options });
  }
}
