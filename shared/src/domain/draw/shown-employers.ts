import type { BoardPolicy } from '../journal/rows.js';
import type { DrawEntry } from './draw.js';

/**
 * Entries as a draw publishes them. Employers stand there by name only where the boards name them and do not show bare
 * numbers. Else the draw needs no more than who belongs together: `#1`, `#2` … in the order of the entries, null for whoever
 * has no colleague in the draw; and nothing at all where nobody is kept apart. So the transcript is verified as before.
 */
export function shownEmployers(
  entries: readonly DrawEntry[],
  { apart, policy }: { apart: boolean; policy: Pick<BoardPolicy, 'employer' | 'names'> },
): DrawEntry[] {
  if (policy.employer && policy.names !== 'number')
    return entries.map(({ number, employer }) => ({ number, employer }));
  const groups = apart ? labelled(entries) : new Map<string, string>();
  return entries.map(({ number, employer }) => ({ number, employer: groups.get(employer ?? '') ?? null }));
}

/** A label for each employer with more than one entry. */
function labelled(entries: readonly DrawEntry[]): Map<string, string> {
  const names = entries.flatMap(({ employer }) => employer ?? []);
  const several = [...new Set(names)].filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  return new Map(several.map((name, index) => [name, `#${index + 1}`]));
}
