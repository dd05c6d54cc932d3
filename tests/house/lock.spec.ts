import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const lockModule = path.resolve(__dirname, '../../scripts/bootstrap/lock.mjs');
const run = promisify(execFile);

/** A process that holds the lock for a while and writes down when it came and went. */
const program = (file: string, diary: string, ms: number) => `
  import { appendFileSync } from 'node:fs';
  import { withLock } from ${JSON.stringify(lockModule)};
  await withLock(${JSON.stringify(file)}, async () => {
    appendFileSync(${JSON.stringify(diary)}, 'in\\n');
    await new Promise((resolve) => setTimeout(resolve, ${ms}));
    appendFileSync(${JSON.stringify(diary)}, 'out\\n');
  });`;

describe('the lock of install and build', () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  const node = (ms: number) => ['--input-type=module', '-e', program(at('lock'), at('diary'), ms)];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'leitai-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lets one process in at a time, and the others say whom they wait for', async () => {
    const all = await Promise.all([1, 2, 3].map(() => run(process.execPath, node(600))));
    expect(readFileSync(at('diary'), 'utf8')).toBe('in\nout\n'.repeat(3));
    expect(all.filter(({ stderr }) => /Waiting for process \d+/.test(stderr)).length).toBeGreaterThanOrEqual(1);
    expect(existsSync(at('lock'))).toBe(false);
  });

  it('takes over from a holder that was killed', async () => {
    const held = spawn(process.execPath, node(60_000));
    while (!existsSync(at('diary'))) await new Promise((resolve) => setTimeout(resolve, 20));
    held.kill('SIGKILL');
    await run(process.execPath, node(0));
    expect(readFileSync(at('diary'), 'utf8')).toBe('in\nin\nout\n');
  });

  it('is not fooled by a process number that somebody else has now', async () => {
    if (process.platform !== 'linux') return;
    writeFileSync(at('lock'), `${process.pid} 1`);
    await run(process.execPath, node(0));
    expect(readFileSync(at('diary'), 'utf8')).toBe('in\nout\n');
  });
});
