import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Ran, runCli } from '../support/server-process.js';
import { TestApp } from '../support/test-app.js';

const LOCALE = { LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' };
const ENGLISH = { ...LOCALE, LANG: 'en_GB.UTF-8' };

/** Every line of stderr is one fault. */
const faultsOf = ({ stderr }: Ran) =>
  stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; code: string; message: string });

describe('the import command', () => {
  let database: TestDatabase;
  const at = (name: string) => join(database.directory, name);
  const file = (name: string, text: string) => {
    writeFileSync(at(name), text);
    return at(name);
  };
  const run = (args: string[], locale: Record<string, string> = LOCALE) => runCli('import', args, database, locale);
  const contest = (code: string) => smallContest({ code, entries: 2, judges: 2 });

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('refuses what is wrong: exit 1, a fault a line in the language of the terminal, nothing written', async () => {
    const broken = JSON.stringify({ ...contest('a'), judges: null, sponsor: 1 });
    const bad = file('bad.json', broken);
    const zh = await run([bad, '--invitations', at('none.json')]);
    expect([zh.code, zh.stdout]).toEqual([1, '']);
    expect(faultsOf(zh)).toEqual([
      { path: 'judges', code: 'type_wrong', message: '应为列表[…]，实际是null。' },
      { path: 'sponsor', code: 'key_unknown', message: '没有“sponsor”这个字段。' },
    ]);
    expect(existsSync(at('none.json'))).toBe(false);
    const en = await run([bad], ENGLISH);
    expect(faultsOf(en).map(({ message }) => message)).toEqual([
      'Expected a list […], got null.',
      'There is no field “sponsor”.',
    ]);
  }, 120_000);

  it('refuses files it cannot use: too large, not there, no place for the invitations', async () => {
    const large = await run([file('large.json', ' '.repeat(50_000_000))]);
    expect([large.code, faultsOf(large)]).toMatchObject([1, [{ path: '', code: 'body_too_large' }]]);
    const missing = await run([at('missing.json')]);
    expect([missing.code, faultsOf(missing)]).toMatchObject([1, [{ path: '', code: 'file_unreadable' }]]);
    const good = file('good.json', JSON.stringify(contest('b')));
    const nowhere = await run([good, '--invitations', at('no/such/directory.json')]);
    expect([nowhere.code, faultsOf(nowhere)]).toMatchObject([1, [{ path: '--invitations', code: 'file_unwritable' }]]);
    const usage = await run([good, good]);
    expect([usage.code, usage.stderr]).toEqual([1, expect.stringContaining('--invitations')]);
  }, 120_000);

  it('has written nothing until here, then all of it: exit 0, and 2 for the same code again', async () => {
    const empty = await TestApp.start({ database });
    for (const table of ['contest', 'person', 'journal', 'audit_record', 'invitation']) {
      const [row] = await empty.reader.sql.all<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`);
      expect([table, Number(row!.count)]).toEqual([table, 0]);
    }
    await empty.close();
    const good = file('good.json', JSON.stringify(contest('b')));
    const out = file('tokens.json', 'what stood here before, and was longer than what comes'.repeat(20));
    const first = await run([good, '--invitations', out]);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('b/welding (2)');
    const rows = JSON.parse(readFileSync(out, 'utf8')) as object[];
    expect(rows).toEqual(['J1', 'J2'].map((judge) => ({ judge, token: expect.stringMatching(/^[\w-]{20,}$/) })));
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const again = await run([good, '--invitations', out]);
    expect([again.code, faultsOf(again)]).toMatchObject([2, [{ path: '', code: 'contest_exists' }]]);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(rows);
    const results = await runCli('results', ['--event', 'b/welding', '--csv'], database);
    expect([results.code, results.stdout.split('\n')[0]]).toEqual([0, 'rank,entry,name,practical,total']);
    const none = await runCli('results', ['--event', 'b/none', '--csv'], database, ENGLISH);
    expect([none.code, faultsOf(none)]).toMatchObject([1, [{ path: '--event', code: 'not_found' }]]);
  }, 180_000);
});
