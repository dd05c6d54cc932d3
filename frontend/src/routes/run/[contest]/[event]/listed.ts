import { m } from '$lib/paraglide/messages';

const SHOWN = 6;

/** Entry numbers in a line: all, or the first few and how many there are. */
export const listed = (entries: readonly string[]): string =>
  entries.length > SHOWN
    ? m.absence_many({ first: entries.slice(0, SHOWN).join(m.list_comma()), count: entries.length })
    : entries.join(m.list_comma());
