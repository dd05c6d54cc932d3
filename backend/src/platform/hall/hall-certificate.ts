import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config/config.js';
import { endOf, type KeyPair, makeAuthority, makeLeaf } from './authority.js';
import type { HallOptions } from './hall-options.js';

/** What an HTTPS server of the hall needs. */
export interface HallCertificate extends KeyPair {
  /** What devices must learn to trust; null when the site brought a certificate that they trust already. */
  authority: string | null;
}

/** An authority that ends sooner is replaced: no contest should find it ended. */
const RENEW_MS = 60 * 86_400_000;

/**
 * The certificate that a hall serves with. The authority is made once for each name and kept beside the keys, readable by
 * its owner only; the server's own certificate is made at every start, because addresses change. `now`: milliseconds.
 */
export async function hallCertificate(
  { name, given }: HallOptions,
  addresses: readonly string[],
  directory: string,
  now: number,
): Promise<HallCertificate> {
  if (given) return { certificate: read(given.certificate), key: read(given.key), authority: null };
  const authority = await keptAuthority(name, join(directory, 'hall'), now);
  const leaf = await makeLeaf(authority, name, addresses, now);
  return {
    certificate: `${leaf.certificate}\n${authority.certificate}`,
    key: leaf.key,
    authority: authority.certificate,
  };
}

async function keptAuthority(name: string | null, directory: string, now: number): Promise<KeyPair> {
  const file = join(directory, `${name ?? 'addresses'}.pem`);
  const kept = stored(file);
  if (kept && endOf(kept.certificate) - now > RENEW_MS) return kept;
  const made = await makeAuthority(name, now);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // Whole or not at all: a half-written authority would be one that no device trusts.
  writeFileSync(`${file}.new`, `${made.key}\n${made.certificate}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return made;
}

const BLOCK = /-----BEGIN (PRIVATE KEY|CERTIFICATE)-----[^-]+-----END \1-----/g;

function stored(file: string): KeyPair | null {
  const blocks = [...textOf(file).matchAll(BLOCK)];
  const key = blocks.find(([, kind]) => kind === 'PRIVATE KEY')?.[0];
  const certificate = blocks.find(([, kind]) => kind === 'CERTIFICATE')?.[0];
  return key && certificate ? { key, certificate } : null;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function read(file: string): string {
  const text = textOf(file);
  if (text.includes('-----BEGIN ')) return text;
  throw new ConfigError(`${file} 不是 PEM 格式的证书或私钥，或者不存在。
${file} is not a certificate or key in PEM, or does not exist.`);
}
