/** Offices that may hold a commitment in a draw. Two people in two of them make the seed; the supervisor is always one. */
export const DRAW_ROLES = ['organiser', 'supervisor', 'chief_judge', 'representative'] as const;
export type DrawRole = (typeof DRAW_ROLES)[number];

/** Bounds of what one draw takes. */
export const DRAW_LIMITS = { entries: 10_000, sessions: 50, stations: 1_000, minDice: 3, maxDice: 20 } as const;

export interface DrawEntry {
  number: string;
  /** Null: belongs to nobody, and is kept apart from nobody. */
  employer: string | null;
}

export interface DrawSession {
  name: string;
  /** ISO 8601 instant in UTC, or null when only the order is known. */
  start: string | null;
  /** Stations, numbered from 1; each takes one entry in a session. */
  stations: number;
}

/** What is frozen before anybody commits: who is drawn, where to, under which constraint. */
export interface DrawList {
  contest: string;
  event: string;
  /** In the order of entry numbers. */
  entries: DrawEntry[];
  sessions: DrawSession[];
  /** Entries of one employer never stand at neighbouring stations of one session, as far as that is possible. */
  apart: boolean;
}

/** Who holds an office in this draw; the name is published with it. Their order is the order of the reveals. */
export interface DrawOfficial {
  role: DrawRole;
  name: string;
}

/** An entry at its station. `session` counts from 0, `station` from 1. */
export interface DrawPlace {
  session: number;
  station: number;
  number: string;
}

/** Two entries of one employer beside one another that could not be kept apart, the first of them at `station`. */
export interface DrawPair {
  session: number;
  station: number;
  numbers: string[];
}

export interface DrawResult {
  /** Hexadecimal SHA-256. */
  seed: string;
  /** Entry numbers as the shuffle left them. */
  order: string[];
  places: DrawPlace[];
  /** Empty when nobody of one employer stands beside another. */
  together: DrawPair[];
}

/** Why a draw ended without a result. */
export interface DrawAbort {
  cause: 'by_hand' | 'reveal_wrong';
  /** Whose reveal did not match; null when stopped by hand. */
  role: DrawRole | null;
  reason: string;
  supervisor: string;
  at: string;
}

/**
 * A draw at any of its steps; complete, it is the transcript from which everybody can compute it again. Times are ISO 8601
 * in UTC and never run backwards; hashes and secrets are lower-case hexadecimal.
 */
export interface Draw {
  format: 'leitai-draw/1';
  draw: string;
  list: DrawList;
  listHash: string;
  frozenAt: string;
  officials: DrawOfficial[];
  commitments: { role: DrawRole; commitment: string; at: string }[];
  publicValue: { dice: string; at: string } | null;
  reveals: { role: DrawRole; secret: string; at: string }[];
  result: DrawResult | null;
  aborted: DrawAbort | null;
}

export type DrawStep = 'commit' | 'dice' | 'reveal' | 'done' | 'aborted';

/** What a draw waits for. */
export function stepOf(draw: Draw): DrawStep {
  if (draw.aborted) return 'aborted';
  if (draw.result) return 'done';
  if (draw.commitments.length < draw.officials.length) return 'commit';
  return draw.publicValue ? 'reveal' : 'dice';
}

/** Whether the draw still waits for somebody. */
export const isOpen = (draw: Draw): boolean => !draw.aborted && !draw.result;
