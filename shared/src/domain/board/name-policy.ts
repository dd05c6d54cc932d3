import type { BoardPolicy, NamePolicy } from '../journal/rows.js';
import type { Audience } from './board.js';

/** Who an entry is, as far as a board may ask. */
export interface KnownName {
  name: string;
  employer: string | null;
  /** The person consented to the publication of the name. */
  published: boolean;
}

export interface ShownName {
  name: string | null;
  employer: string | null;
}

/** Stars after the first character: enough to say that a name is hidden, not how long it is. */
const MOST_STARS = 2;

/** 林一舟 → 林**, 张三 → 张*, "Jane Doe" → "J. D.". */
export function maskedName(name: string): string {
  const points = [...name];
  if (/^[\p{Script=Latin} .'-]+$/u.test(name)) {
    const words = name.split(/\s+/).filter(Boolean);
    return words.map((word) => `${[...word][0]}.`).join(' ');
  }
  return points.length === 1 ? '*' : points[0] + '*'.repeat(Math.min(points.length - 1, MOST_STARS));
}

/** A name by the policy of public boards; null = not shown. Full names only with consent (contest.md §7). */
export function publicName(
  policy: NamePolicy,
  { name, published }: Pick<KnownName, 'name' | 'published'>,
): string | null {
  if (policy === 'number') return null;
  if (policy === 'masked') return maskedName(name);
  return published ? name : null;
}

/** What an audience sees of an entry. A jury sees numbers alone; those who run the event see who it is. */
export function shownName(audience: Audience, policy: BoardPolicy, known: KnownName | undefined): ShownName {
  if (!known || audience === 'jury') return { name: null, employer: null };
  if (audience === 'organiser') return { name: known.name, employer: known.employer };
  return { name: publicName(policy.names, known), employer: policy.employer ? known.employer : null };
}
