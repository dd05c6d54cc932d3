import type { TieKey } from '../scoring/rules.js';

/** Reads a link of the tie chain: `stage:practical`, `criterion:practical/B`, `section:…/…`, `time:…/…`; null = not one. */
export function parseTie(text: string): TieKey | null {
  const [, by, stage, part] = /^(stage|criterion|section|time):([^/\s:]+)(?:\/([^/\s:]+))?$/.exec(text) ?? [];
  if (stage === undefined) return null;
  if (by === 'stage') return part === undefined ? { by, stage } : null;
  if (part === undefined) return null;
  if (by === 'criterion') return { by, stage, criterion: part };
  return by === 'section' ? { by, stage, section: part } : { by: 'time', stage, aspect: part };
}
