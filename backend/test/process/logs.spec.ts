import Sqlite from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import { setUp, signUp } from '../support/client.js';
import { importContest, type SheetView, signUpJudges } from '../support/contest.js';
import { freshDatabase, mysqlServer, type TestDatabase } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';

const PASSWORD = 'seventeen lathes 17';
const VISITOR = '203.0.113.77';

/** Takes a table away behind the server's back: what follows is a defect as far as it can tell. */
async function hideTable(database: TestDatabase, table: string): Promise<void> {
  const sql = `ALTER TABLE ${table} RENAME TO hidden_${table}`;
  if (!mysqlServer) {
    new Sqlite(database.url.slice('sqlite:'.length)).exec(sql).close();
    return;
  }
  const connection = await createConnection(database.url);
  await connection.query(sql);
  await connection.end();
}

/** People come in, mark and look; some mistype; and then the server itself fails them. Returns what must stay unsaid. */
async function dayOf(server: ServerProcess, tokens: ReadonlyMap<string, string>, database: TestDatabase) {
  const admin = await setUp(server.url, server.setupToken, 'xiahou.admin', PASSWORD);
  const invitation = await admin.post<{ token: string }>('/api/invitations', {
    name: '皇甫明',
    role: 'organiser',
    scope: 'contest',
    scopeId: 'small',
  });
  const organiser = await signUp(server.url, invitation.body.token, 'huangfu.ming', PASSWORD);
  const [chief] = await signUpJudges(server.url, 'small', tokens);
  const [sheet] = (await chief!.get<SheetView[]>('/api/judge/sheets')).body;
  expect((await chief!.mark(sheet!.id, 'P1', '7.25', 0)).status).toBe(200);
  await organiser.get('/api/contests/small/events/welding/results.csv?names=full');

  const headers = { 'x-forwarded-for': VISITOR, 'content-type': 'application/json', 'user-agent': 'ouyang-tablet' };
  const signIn = (body: string) => fetch(`${server.url}/api/session`, { method: 'POST', headers, body });
  const typed = JSON.stringify({ login: 'duanmu.lei', password: 'wrong horse 4711' });
  expect((await signIn(typed)).status).toBe(401);
  expect((await signIn('{"login": duanmu.lei}')).status).toBe(400);

  await hideTable(database, 'organisation');
  await hideTable(database, 'account');
  const union = { kind: 'union', code: '81110000MD01234567', name: '长孙总工会' };
  expect((await admin.post('/api/organisations', union)).status).toBeGreaterThanOrEqual(422);
  expect((await signIn(typed)).status).toBe(500);
  return [
    ...['闻人舒', '皇甫明', '选手1', '裁判1', '长孙总工会', '81110000MD01234567'],
    ...['xiahou.admin', 'huangfu.ming', 'duanmu.lei', 'small.j1', PASSWORD, 'wrong horse 4711', 'ouyang-tablet'],
    ...[VISITOR, invitation.body.token, ...tokens.values()],
    ...[admin, organiser, chief!].map(({ session }) => session.split('=')[1] ?? 'no session'),
  ];
}

describe('the log, at its most talkative', () => {
  it('says what failed and where, and nothing about persons: no name, login, password, token or address', async () => {
    const database = await freshDatabase();
    const tokens = await importContest(smallContest({ code: 'small', entries: 2, judges: 3 }), database);
    const server = await ServerProcess.start(database, { LOG_LEVEL: 'trace' });
    const unsaid = await dayOf(server, tokens, database).finally(() => server.stop());
    await database.drop();
    const log = server.said().replace(/^SETUP .*$/m, '');
    expect(log.match(/unexpected failure/g)).toHaveLength(2);
    expect(log).toContain('"route":"/api/session"');
    expect(unsaid.filter((secret) => log.includes(secret))).toEqual([]);
    expect(log).not.toContain(server.setupToken);
  });
});
