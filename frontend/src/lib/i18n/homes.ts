import { m } from '$lib/paraglide/messages';

const WORDS: Record<string, () => string> = {
  '/run': m.nav_run,
  '/judge': m.nav_judge,
  '/team': m.nav_team,
  '/me': m.me_title,
};

/** What the link to somebody's own page says (`homeOf`). */
export const homeWord = (home: string): string => (WORDS[home] ?? m.account_title)();
