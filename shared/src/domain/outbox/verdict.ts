import type { Answer } from './answers.js';
import type { Link } from './badge.js';

/** What the server said about an operation, or how it was met when it decided nothing: then the operation stays. */
export type Verdict = Answer | { kind: 'again'; link: Link };

/** What of a problem's body matters here. */
export interface Refusal {
  conflict?: { theirs: string; revision: number; made?: number | undefined } | undefined;
}

/**
 * Reads the refusal of a mark by its HTTP status (0 = no answer came) and body; `sentence` is what the judge will read.
 * A server without room or database (5xx), one that is too busy (429, 408) and an ended session (401) decided nothing.
 */
export function verdictOf(status: number, { conflict }: Refusal, sentence: string): Verdict {
  if (status === 0) return { kind: 'again', link: 'offline' };
  if (status >= 500 || status === 429 || status === 408) return { kind: 'again', link: 'online' };
  if (status === 401) return { kind: 'again', link: 'signed_out' };
  if (conflict) {
    const { theirs, revision, made = revision } = conflict;
    return { kind: 'conflict', theirs, revision, made };
  }
  return { kind: 'refused', sentence };
}
