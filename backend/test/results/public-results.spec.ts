import { createHash, randomUUID } from 'node:crypto';
import type { ResultList } from '@leitai/shared/contract/results';
import { stagedContest } from '../../../shared/src/testing/staged-contest.js';
import { TestApp, type TestClient } from '../support/test-app.js';

const EVENT = '/api/contests/linwan/events/welding';
const THEORY = { '01': '91.5', '02': '88', '03': '95', '04': '70.5', '05': '60', '06': '88', '07': '77.5', '08': '82' };
const COMPLETE = { ...THEORY, '09': '99', '10': '45' };

describe('the public result list', () => {
  let app: TestApp;
  let admin: TestClient;
  const visitor = () => app.client();

  const list = (client = visitor()) => client.expect<ResultList>(200, 'GET', `${EVENT}/results`);
  const operate = (path: string, body: object) =>
    admin.expect(200, 'POST', `${EVENT}${path}`, { body: { uuid: randomUUID(), reason: '测试', ...body } });
  const finish = async () => {
    for (const to of ['marking_closed', 'final']) await operate('/state', { to });
  };
  const open = (theory: Record<string, string>) =>
    admin.expect(201, 'POST', '/api/contests', { body: stagedContest('linwan', theory) });

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
  }, 60_000);
  afterEach(() => app.stop());

  it('11.14 has the numbers of the board, the CSV and the sealed snapshot, cell by cell', async () => {
    await open(COMPLETE);
    await finish();
    const { board, seal } = await list();
    expect(board).toEqual(await visitor().expect(200, 'GET', '/api/boards/linwan/welding/public'));
    const shown = board.rows.map(({ rank, number, cells, total }) => [String(rank), number, ...cells, total]);
    const csv = await admin.expect<string>(200, 'GET', `${EVENT}/results.csv`);
    const printed = csv
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([rank, number, , ...scores]) => [rank, number, ...scores]);
    expect(printed).toEqual(shown);
    const [stored] = await app.reader.sql.all<{ body: string }>('SELECT body FROM final_result');
    const { rows } = JSON.parse(stored!.body) as { rows: Record<string, unknown>[] };
    expect(rows.map((row) => [String(row.rank), row.number, ...(row.stages as string[]), row.total])).toEqual(shown);
    expect(seal).toEqual({
      hash: createHash('sha256').update(stored!.body).digest('hex'),
      revision: 1,
      sealedAt: expect.stringMatching(/Z$/),
    });
  });

  it('11.8 of a frozen event shows the frozen numbers, says so, and carries no seal, prize or honour', async () => {
    await open(THEORY);
    await operate('/freeze', { frozen: true });
    const before = await list();
    await operate('/entries/01/status', { status: 'disqualified' });
    const { board, seal, eligibility } = await list();
    expect(board.head.status).toBe('frozen');
    expect(board.rows).toEqual(before.board.rows);
    expect([seal, eligibility]).toEqual([null, []]);
    expect(board.rows.every(({ award }) => award === null)).toBe(true);
  });

  it('names who is inside a prize or may apply for an honour, with the rule, once it is final', async () => {
    await open(COMPLETE);
    await finish();
    const { eligibility, scale, stages } = await list();
    expect(eligibility.map(({ place, name, numbers }) => [name?.zh ?? place, numbers])).toEqual([
      [0, ['01']],
      [1, ['02', '08']],
      [2, ['09', '03', '06']],
      ['可申报“五一劳动奖章”', ['01']],
      ['可申报“技术能手”，晋升技师', ['01', '02', '08', '09', '03']],
    ]);
    expect(eligibility[3]?.rule).toEqual({ zh: '竞赛办法第九条', en: 'Contest rules, article 9' });
    expect(scale).toHaveLength(10);
    expect(stages.map(({ weight }) => weight)).toEqual(['0.3', '0.7']);
  });
});
