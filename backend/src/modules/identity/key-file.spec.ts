import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeyFile, KeyFileError, keyFilePath, readKeyFile } from './key-file.js';

describe('key file', () => {
  let directory: string;

  beforeEach(() => {
    directory = join(mkdtempSync(join(tmpdir(), 'leitai-keys-')), 'data');
  });
  afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

  it('is made once, for its owner only; a second maker changes nothing and leaves nothing', () => {
    expect(readKeyFile(directory)).toBeNull();
    createKeyFile(directory, randomBytes);
    const first = readKeyFile(directory);
    createKeyFile(directory, randomBytes);
    expect(readKeyFile(directory)).toEqual(first);
    expect([first?.master.length, first?.index.length]).toEqual([32, 32]);
    expect(statSync(keyFilePath(directory)).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['leitai.key']);
  });

  it.each([
    '',
    '{}',
    'null',
    '{"format":"leitai-key/2"}',
    JSON.stringify({ format: 'leitai-key/1', master: 'c2hvcnQ=', index: 'c2hvcnQ=' }),
  ])('is refused when it holds %s', (text) => {
    createKeyFile(directory, randomBytes);
    writeFileSync(keyFilePath(directory), text);
    expect(() => readKeyFile(directory)).toThrow(KeyFileError);
  });
});
