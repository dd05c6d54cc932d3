import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase, mysqlServer, type TestDatabase } from '../support/database.js';
import { environmentOf, type Ran, runNode, ServerProcess } from '../support/server-process.js';

const main = join(__dirname, '../../dist/main.js');

/** What a start says that must fail: exit code 1, a sentence in each language, no stack, no secret. */
async function refusedStart(database: TestDatabase, env: Record<string, string>): Promise<string[]> {
  const { code, stderr, stdout }: Ran = await runNode([main], environmentOf(database, { PORT: '0', ...env }));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(stderr).not.toMatch(/\n {4}at |s3cret/);
  return lines;
}

const onSqlite = mysqlServer ? describe.skip : describe;
const onMysql = mysqlServer ? describe : describe.skip;

// It ends before any database is asked: once is enough.
onSqlite('a start that cannot be', () => {
  let database: TestDatabase;
  const at = (name: string) => join(database.directory, name);

  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  it.each([
    ['postgres://leitai:s3cret@127.0.0.1/leitai', 'DATABASE_URL'],
    ['mysql://leitai:s3/c@ret:s3cret@127.0.0.1/leitai', 'DATABASE_URL'],
    ['mysql://leitai:s3cret@127.0.0.1:99999/leitai', 'DATABASE_URL'],
    ['mysql://leitai:s3cret@127.0.0.1:3306', 'DATABASE_URL'],
    ['mysql://leitai:s3cret@127.0.0.1:9/leitai', '127.0.0.1:9'],
    ['mysql://leitai:s3cret@no-such-host.invalid/leitai', 'no-such-host.invalid'],
  ])('names what is wrong with %s', async (url, named) => {
    const [zh, en] = await refusedStart(database, { DATABASE_URL: url });
    expect(zh).toContain(named);
    expect(en).toContain(named);
  });

  it('names a file that is no database, and a folder that is a file', async () => {
    writeFileSync(at('notes.txt'), 'Not a database, but longer than the header of one would be.\n'.repeat(20));
    const [, damaged] = await refusedStart(database, { DATABASE_URL: `sqlite:${at('notes.txt')}` });
    expect(damaged).toContain(`${at('notes.txt')} is not a SQLite database`);
    const [, unwritable] = await refusedStart(database, { DATABASE_URL: `sqlite:${at('notes.txt')}/leitai.sqlite` });
    expect(unwritable).toContain(at('notes.txt'));
  });

  it('names a port that is taken, and an address that is not of this machine', async () => {
    const running = await ServerProcess.start(database);
    try {
      const { port } = new URL(running.url);
      const env = { DATABASE_URL: `sqlite:${at('other.sqlite')}` };
      const [zh, en] = await refusedStart(database, { ...env, PORT: port });
      expect(zh).toContain(`端口 ${port} 已被占用`);
      expect(en).toContain(`PORT=${Number(port) + 1} npm start`);
      expect((await refusedStart(database, { ...env, HOST: '192.0.2.1' }))[1]).toContain('HOST=192.0.2.1');
    } finally {
      await running.stop();
    }
  });

  it.each([
    ['PORT', 'http'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s=%s', async (name, value) => {
    expect((await refusedStart(database, { [name]: value }))[1]).toContain(`got "${value}"`);
  });
});

onSqlite('a SQLite file', () => {
  it('serves one server at a time, and the next as soon as the first was killed', async () => {
    const database = await freshDatabase();
    const first = await ServerProcess.start(database);
    expect((await refusedStart(database, {}))[1]).toContain('Another Leitai server uses');
    await first.kill();
    const second = await ServerProcess.start(database);
    expect(await second.stop()).toBe(0);
    await database.drop();
  });

  it.each([50, 400, 1_000])('is whole when the start is told to end after %i ms', async (ms) => {
    const database = await freshDatabase();
    const child = spawn(process.execPath, [main], { env: environmentOf(database, { PORT: '0' }), stdio: 'ignore' });
    const gone = once(child, 'exit');
    await pause(ms);
    child.kill('SIGTERM');
    const [code, signal] = await gone;
    expect([0, 143, 'SIGTERM']).toContain(code ?? signal);
    const next = await ServerProcess.start(database);
    expect((await fetch(`${next.url}/health/ready`)).status).toBe(200);
    expect(await next.stop()).toBe(0);
    await database.drop();
  });
});

onMysql('a MariaDB', () => {
  it('names the database that is not there, and the user who may not', async () => {
    const database = await freshDatabase();
    const url = new URL(database.url);
    url.pathname = '/no_such_database';
    expect((await refusedStart(database, { DATABASE_URL: url.href }))[1]).toContain(
      'CREATE DATABASE `no_such_database`',
    );
    url.password = 's3cret';
    expect((await refusedStart(database, { DATABASE_URL: url.href }))[1]).toContain(`the user "${url.username}"`);
    await database.drop();
  });
});
