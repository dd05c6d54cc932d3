import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../platform/config/config.js';

/** Keys of the server. They live in one file beside the data and never in the database. */
export interface VaultKeys {
  /** Wraps the data key of each person. */
  master: Buffer;
  /** Keys the search index. */
  index: Buffer;
}

/** The key file is missing, damaged or belongs to another database; the process must not start. */
export class KeyFileError extends ConfigError {}

const KEY_BYTES = 32;
const FORMAT = 'leitai-key/1';

export const keyFilePath = (directory: string): string => join(directory, 'leitai.key');

/** Reads the key file; null when there is none. Throws KeyFileError when it holds anything but two keys. */
export function readKeyFile(directory: string): VaultKeys | null {
  const path = keyFilePath(directory);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const keys = parseKeys(text);
  if (keys) return keys;
  throw new KeyFileError(`密钥文件 ${path} 已损坏，请从备份恢复。
The key file ${path} is damaged; restore it from a backup.`);
}

function parseKeys(text: string): VaultKeys | null {
  try {
    const { format, master, index } = JSON.parse(text) as Record<string, string>;
    const keys = { master: Buffer.from(master ?? '', 'base64'), index: Buffer.from(index ?? '', 'base64') };
    const whole = format === FORMAT && keys.master.length === KEY_BYTES && keys.index.length === KEY_BYTES;
    return whole ? keys : null;
  } catch {
    return null;
  }
}

/**
 * Makes the key file, readable by its owner only. Of two processes that start at once one makes it, and both read it:
 * a hard link appears whole or not at all.
 */
export function createKeyFile(directory: string, random: (count: number) => Buffer): void {
  mkdirSync(directory, { recursive: true });
  const draft = `${keyFilePath(directory)}.${process.pid}.draft`;
  const [master, index] = [random(KEY_BYTES).toString('base64'), random(KEY_BYTES).toString('base64')];
  writeFileSync(draft, `${JSON.stringify({ format: FORMAT, master, index })}\n`, { mode: 0o600, flush: true });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, keyFilePath(directory));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
