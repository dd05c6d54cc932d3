import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draw } from '@leitai/shared/domain/draw/draw';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { abortedDraw, finishedDraw } from '../support/draws.js';
import { runCli } from '../support/server-process.js';

describe('npm run -s verify:draw', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  const verify = (content: string, url = database.url) => {
    const file = join(database.directory, 'draw.json');
    writeFileSync(file, content);
    return runCli('verify-draw', [file], { ...database, url });
  };
  const changed = (change: (draw: Draw) => void) => {
    const draw = finishedDraw();
    change(draw);
    return verify(JSON.stringify(draw));
  };

  it('agrees with a true transcript, and needs no database for it', async () => {
    const ran = await verify(JSON.stringify(finishedDraw(), null, 2), 'mysql://nobody@127.0.0.1:1/none');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('相符，结果可由名单、密数和骰子重算得出');
    expect((await verify(JSON.stringify(abortedDraw()))).stdout).toContain('此次抽签已中止');
  });

  it('says precisely what differs and ends with 1', async () => {
    const ran = await changed((draw) => {
      draw.publicValue!.dice = '3 5 1 5';
    });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(JSON.parse(ran.stderr.split('\n')[0]!)).toMatchObject({
      path: 'result.seed',
      code: 'transcript_differs',
      message: expect.stringMatching(/^result\.seed写的是[0-9a-f]{64}，重算得[0-9a-f]{64}。$/),
    });
    const order = await changed((draw) => draw.result!.order.reverse());
    expect(JSON.parse(order.stderr.split('\n')[0]!)).toMatchObject({ path: 'result.order[0]' });
  });

  it.each([
    ['', 'transcript_not_json', ''],
    ['[]', 'input_type', ''],
    ['{"format":"leitai-draw/1"}', 'input_missing', 'draw'],
    [JSON.stringify({ ...finishedDraw(), format: 'leitai-draw/2' }), 'input_choice', 'format'],
    [JSON.stringify({ ...finishedDraw(), listHash: 'x' }), 'input_format', 'listHash'],
  ])('answers a file that is no transcript: number %#', async (content, code, path) => {
    const ran = await verify(content);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(JSON.parse(ran.stderr.split('\n')[0]!)).toMatchObject({ code, path });
  });

  it('answers a file that is not there, and a call without a file', async () => {
    const missing = await runCli('verify-draw', [join(database.directory, 'none.json')], database);
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.stderr).toContain('file_unreadable');
    expect(await runCli('verify-draw', [], database)).toMatchObject({
      code: 1,
      stderr: '用法 Usage: npm run -s verify:draw -- FILE\n',
    });
  });
});
