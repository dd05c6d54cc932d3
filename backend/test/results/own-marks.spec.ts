import { randomUUID } from 'node:crypto';
import { read, utils } from '@e965/xlsx';
import type { Breakdown } from '@leitai/shared/contract/results';
import { stagedContest } from '../../../shared/src/testing/staged-contest.js';
import { digest } from '../../src/platform/audit/audit.service.js';
import { TestApp, type TestClient } from '../support/test-app.js';

const EVENT = '/api/contests/linwan/events/welding';
const VALUES = ['91.5', '88', '95', '70.5', '60', '88', '77.5', '82', '99', '45'];
const THEORY = Object.fromEntries(VALUES.map((value, index) => [String(index + 1).padStart(2, '0'), value]));

describe('what leaves an event', () => {
  let app: TestApp;
  let admin: TestClient;

  const operate = (path: string, body: object) =>
    admin.expect(200, 'POST', `${EVENT}${path}`, { body: { uuid: randomUUID(), reason: '测试', ...body } });
  const finish = async () => {
    for (const to of ['marking_closed', 'final']) await operate('/state', { to });
  };
  const issue = () =>
    admin.expect<{ number: string; token: string }[]>(200, 'POST', `${EVENT}/result-links`, {
      body: { uuid: randomUUID() },
    });
  const workbook = async (client: TestClient, path: string, language = 'zh-CN') => {
    const answer = await app.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method: 'GET',
        url: EVENT + path,
        headers: {
          host: 'localhost:3000',
          'accept-language': language,
          ...(client.cookie && { cookie: client.cookie }),
        },
      });
    const sheet = Object.values(read(answer.rawPayload, { type: 'buffer' }).Sheets)[0]!;
    const lines = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, raw: true });
    return { lines, name: decodeURIComponent(String(answer.headers['content-disposition'])) };
  };

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    await admin.expect(201, 'POST', '/api/contests', { body: stagedContest('linwan', THEORY) });
  }, 60_000);
  afterEach(() => app.stop());

  it('a personal link shows the own marks after release, and nothing before', async () => {
    const [first, second] = await issue();
    const visitor = app.client();
    const early = await visitor.expect<{ code: string }>(409, 'GET', `/api/result-links/${first!.token}`);
    expect(early.code).toBe('breakdown_not_released');
    await finish();
    const own = await visitor.expect<Breakdown>(200, 'GET', `/api/result-links/${first!.token}`);
    const other = await visitor.expect<Breakdown>(200, 'GET', `/api/result-links/${second!.token}`);
    expect([own.number, other.number]).toEqual(['01', '02']);
    expect([own.rank, own.total, own.final, own.stages.map(({ score }) => score)]).toEqual([
      1,
      '96.40',
      true,
      ['27.45', '68.95'],
    ]);
    expect(JSON.stringify(own)).not.toMatch(/裁判|闻人舒|"J\d"/);
    await visitor.expect(404, 'GET', `/api/result-links/${'x'.repeat(43)}`);
  });

  it('a personal link ends when new ones are made; the database keeps hashes and a leaf, no token', async () => {
    const [old] = await issue();
    const [fresh] = await issue();
    await finish();
    await app.client().expect(404, 'GET', `/api/result-links/${old!.token}`);
    await app.client().expect(200, 'GET', `/api/result-links/${fresh!.token}`);
    const kept = await app.reader.sql.all<{ hash: string }>('SELECT token_hash AS hash FROM result_link');
    expect([kept.length, JSON.stringify(kept).includes(fresh!.token)]).toEqual([10, false]);
    const leaves = await app.reader.sql.all("SELECT type FROM audit_record WHERE type = 'result_links.issued'");
    expect(leaves).toHaveLength(2);
    await app.work.run((tx) => tx.sql.run('DELETE FROM result_link WHERE token_hash <> ?', [digest(fresh!.token)]));
    const more = await admin.expect<{ number: string }[]>(200, 'POST', `${EVENT}/result-links`, {
      body: { uuid: randomUUID(), only: 'missing' },
    });
    expect(more.map(({ number }) => number)).not.toContain(fresh!.number);
    expect(more).toHaveLength(9);
    await app.client().expect(200, 'GET', `/api/result-links/${fresh!.token}`);
    await app.client().expect(401, 'POST', `${EVENT}/result-links`, { body: { uuid: randomUUID() } });
  });

  it('11.8 an Excel file that is not final says so in its first lines and in its name, frozen or not', async () => {
    const open = await workbook(app.client(), '/results/public.xlsx');
    expect(open.lines[1]?.[0]).toMatch(/^暂定成绩/);
    expect(open.name).toContain('linwan-welding-暂定-provisional.xlsx');
    await operate('/freeze', { frozen: true });
    await operate('/entries/01/status', { status: 'disqualified' });
    const frozen = await workbook(app.client(), '/results/public.xlsx', 'en');
    expect(frozen.lines[1]?.[0]).toMatch(/^PROVISIONAL, frozen/);
    expect(frozen.name).toContain('provisional');
    expect(frozen.lines[3]?.slice(0, 2)).toEqual([1, '01']);
    const inside = await workbook(admin, '/results.xlsx?names=full');
    expect([inside.name.includes('暂定'), inside.lines[1]?.[0]]).toEqual([true, expect.stringMatching(/^暂定成绩/)]);
  });

  it('11.14 Excel has the numbers of the CSV, cell by cell, inside and in public', async () => {
    await finish();
    const csv = await admin.expect<string>(200, 'GET', `${EVENT}/results.csv`);
    const rows = csv
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([rank, number, name, ...scores]) => [Number(rank), number, name, ...scores.map(Number)]);
    for (const [client, path] of [
      [admin, '/results.xlsx'],
      [app.client(), '/results/public.xlsx'],
    ] as const) {
      const { lines, name } = await workbook(client, path);
      expect(lines[1]?.[0]).toMatch(/^最终成绩，校验值SHA-256：[0-9a-f]{64}$/);
      expect(name).toContain('最终-final');
      expect(lines.slice(3).map((line) => line.filter((_, at) => at !== 3))).toEqual(rows);
    }
    const full = await workbook(admin, '/results.xlsx?names=full');
    expect(full.lines[3]?.slice(0, 4)).toEqual([1, '01', '闻人舒', '澄远电驱']);
  });
});
