import { type Canonical, canonical } from '../canonical.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import type { DrawList, DrawRole } from './draw.js';
import { bytesOf, hashParts, hashText } from './hash.js';

const SECRET = /^(?:[0-9a-f]{2}){16,64}$/;

/** SHA-256 of the list's canonical JSON (RFC 8785) in UTF-8, hexadecimal. */
export const hashOfList = (list: DrawList): string => hashText(canonical(list as unknown as Canonical));

/** What a commitment binds: this draw, this office, this list, and what nobody else knows. */
export interface Committed {
  draw: string;
  role: DrawRole;
  listHash: string;
  /** Hexadecimal, at least 128 bits. */
  secret: string;
}

/**
 * SHA-256 over the parts `leitai-draw/1 commitment`, draw id, role, list hash (as its text) and the secret's bytes, framed
 * as `hashParts` says. Hexadecimal. Source: contest.md §3, Verifiable draw.
 */
export const commitmentOf = ({ draw, role, listHash, secret }: Committed): string =>
  hashParts(['leitai-draw/1 commitment', draw, role, listHash, bytesOf(secret)]);

/**
 * SHA-256 over the parts `leitai-draw/1 seed`, each official's secret in the order of the officials, the public value and
 * the list hash (both as their texts). Hexadecimal.
 */
export const seedOf = (secrets: readonly string[], publicValue: string, listHash: string): string =>
  hashParts(['leitai-draw/1 seed', ...secrets.map(bytesOf), publicValue, listHash]);

/** A secret as it is stored: hexadecimal without spaces, lower case. Refuses what is too short or not hexadecimal. */
export function readSecret(text: string): Result<string> {
  const secret = text.replace(/\s/g, '').toLowerCase();
  return SECRET.test(secret) ? ok(secret) : refuse('draw_secret_shape');
}
