import type { NamePolicy } from '../journal/rows.js';
import type { Audience } from './board.js';

/** Who an entry is. `published`: the person consented to the publication of the name. */
export interface EntryName {
  name: string;
  employer: string | null;
  published: boolean;
}

const LATIN = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{M}\s.'’-]+$/u;
const INITIAL = /^\P{L}*(\p{L}\p{M}*)/u;

/**
 * A name that its owner recognises and a stranger cannot read: the first character and a star for each further one
 * (张三丰 → 张**), initials for names in Latin letters (Jane Doe → J. D.), one star for a single character.
 */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  if (rest.length === 0) return '*';
  return LATIN.test(name) ? initials(name) : first + '*'.repeat(rest.length);
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => INITIAL.exec(word)?.[1] ?? [])
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ');

/** Name by the contest's policy; null = not public. A full name needs the person's consent. */
export function publicName(policy: NamePolicy, { name, published }: Omit<EntryName, 'employer'>): string | null {
  switch (policy) {
    case 'number':
      return null;
    case 'masked':
      return maskName(name);
    case 'full':
      return published ? name : null;
  }
}

/** Audiences whose board shows what the contest's policy allows and stands still while frozen. */
export const isPublic = (audience: Audience): boolean => audience === 'public' || audience === 'hall';

/** Name for an audience. Jurors need none, numbers do; organisers see everybody. */
export function nameFor(audience: Audience, policy: NamePolicy, known: EntryName | undefined): string | null {
  if (!known || audience === 'jury') return null;
  return audience === 'organiser' ? known.name : publicName(policy, known);
}
