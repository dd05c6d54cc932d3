import { commitmentOf } from '@leitai/shared/domain/draw/commitment';
import type { Draw, DrawRole } from '@leitai/shared/domain/draw/draw';

const keyOf = (draw: string, role: DrawRole) => `leitai-draw ${draw} ${role}`;

/** 256 random bits, hexadecimal, made in this browser. */
const newSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The secret that this browser keeps for an office, or null. A browser that keeps nothing has none. */
export function keptSecret(draw: string, role: DrawRole): string | null {
  try {
    return localStorage.getItem(keyOf(draw, role));
  } catch {
    return null;
  }
}

/**
 * A secret for an office and its commitment. Kept in this browser before the commitment is sent, and the same again until
 * then, so that a lost answer or a closed tab costs nothing. Throws when the browser cannot keep it.
 */
export function commitFor({ draw, listHash }: Draw, role: DrawRole): { role: DrawRole; commitment: string } {
  const secret = keptSecret(draw, role) ?? newSecret();
  localStorage.setItem(keyOf(draw, role), secret);
  return { role, commitment: commitmentOf({ draw, role, listHash, secret }) };
}
