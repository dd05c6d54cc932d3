import { join } from 'node:path';
import { demoApi } from '@leitai/shared/contract/demo';
import { DEMO_ROLES } from '@leitai/shared/domain/permission/demo-roles';
import { checkValue } from '@leitai/shared/domain/scoring/check-value';
import { ruleIndex } from '@leitai/shared/domain/scoring/rule-index';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import Database from 'better-sqlite3';
import { Client } from '../support/client.js';
import { freshDatabase, mysqlServer } from '../support/database.js';
import { demoFile, startDemo, until } from '../support/demo.js';
import { environmentOf, runCli, runNode, ServerProcess } from '../support/server-process.js';

const main = join(__dirname, '../../dist/main.js');
interface Contest {
  code: string;
  events: { code: string; state: string; frozen: boolean }[];
}

/** The demo is a SQLite file whatever the run is for: once is enough. */
(mysqlServer ? describe.skip : describe)('npm start -- --demo', () => {
  const database = demoFile();
  let server: ServerProcess;
  const visitor = () => new Client(server.url);
  const enter = (client: Client, role: string) => client.post(demoApi.enter.path, { role });

  beforeAll(async () => {
    server = await startDemo(database);
  }, 120_000);
  afterAll(async () => {
    await server?.kill();
  });

  it('offers no set-up, and shows one event that runs, one that is frozen and one that is final', async () => {
    expect(server.setupToken).toBeUndefined();
    const [contest] = (await visitor().get<Contest[]>('/api/contests')).body;
    expect(contest?.events).toMatchObject([
      { code: 'welding', state: 'running', frozen: false },
      { code: 'plc', state: 'running', frozen: true },
      { code: 'harness', state: 'final' },
    ]);
  });

  it.each([
    ['organiser', [{ role: 'organiser', scope: 'platform' }]],
    ['chief_judge', [{ role: 'chief_judge', scopeId: 'yunze-1' }]],
    ['judge', [{ role: 'judge', scopeId: 'yunze-1' }]],
  ])('lets a visitor be %s, and the public again', async (role, grants) => {
    const client = visitor();
    expect((await enter(client, role)).status).toBe(204);
    expect((await client.get('/api/session')).body).toMatchObject({ grants });
    const session = client.session;
    expect((await enter(client, 'public')).status).toBe(204);
    expect((await Client.resume(server.url, session).get('/api/sessions')).status).toBe(401);
  });

  it('knows no other role, and takes the request of no other site', async () => {
    expect((await enter(visitor(), 'administrator')).status).toBe(400);
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await visitor().call('POST', demoApi.enter.path, { role: 'judge' }, foreign)).status).toBe(403);
  });

  it('is marked by its judges over HTTP: the journal grows by valid marks from their own sessions', async () => {
    const file = new Database(join(database.directory, 'demo.sqlite'), { readonly: true });
    const typed = () =>
      file
        .prepare("SELECT event_id AS event, actor, body FROM journal WHERE device = 'demo' AND kind = 'mark'")
        .all() as {
        event: string;
        actor: string;
        body: string;
      }[];
    const marks = await until(typed, ({ length }) => length >= 8);
    const rules = new Map(
      (
        file.prepare('SELECT event_id AS event, body AS rules FROM event_rules').all() as {
          event: string;
          rules: string;
        }[]
      ).map((row) => [row.event, JSON.parse(row.rules) as EventRules]),
    );
    const judges = new Set(
      (file.prepare('SELECT account_id AS account FROM judge').all() as { account: string }[]).map(
        (row) => row.account,
      ),
    );
    for (const { event, actor, body } of marks) {
      const mark = JSON.parse(body) as { stage: string; section: string; aspect: string; value: string };
      const section = ruleIndex(rules.get(event) as EventRules)
        .byStage.get(mark.stage)
        ?.get(mark.section)?.section;
      const aspect = section?.aspects.find(({ code }) => code === mark.aspect);
      expect(aspect && checkValue(aspect, mark.value)).toMatchObject({ ok: true });
      expect(judges).toContain(actor);
    }
    file.close();
  }, 120_000);

  it('ends cleanly, goes on where it was, and is refused by everything that is not a demo', async () => {
    expect(await server.stop()).toBe(0);
    for (const run of [
      () => runNode([main], environmentOf(database, { PORT: '0' })),
      () => runCli('migrate', [], database),
      () => runNode([main, '--demo'], environmentOf(database, { PORT: '0', NODE_ENV: 'production' })),
      () => runNode([main, '--demo', '--lan'], environmentOf(database, { PORT: '0' })),
    ]) {
      const { code, stderr } = await run();
      expect({ code, stderr }).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/demo database|--demo is refused|do not go together/),
      });
    }
    server = await startDemo(database);
    expect((await visitor().get<Contest[]>('/api/contests')).body).toHaveLength(1);
  }, 120_000);
});

describe('a real server', () => {
  it('has no such door, whatever is sent, and its database is no demo', async () => {
    const database = await freshDatabase();
    const server = await ServerProcess.start(database);
    const bodies = [...DEMO_ROLES.map((role) => ({ role })), {}, { role: 'root' }];
    for (const body of bodies) {
      const answer = await new Client(server.url).post<{ code: string }>(demoApi.enter.path, body);
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 404, code: 'not_found' });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect(await server.stop()).toBe(0);
    const refused = await runNode([main, '--demo'], environmentOf(database, { PORT: '0' }));
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/is not a demo database|SQLite file of its own/),
    });
    await database.drop();
  }, 120_000);
});
