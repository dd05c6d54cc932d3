import type { LocalName } from '@leitai/shared/domain/scoring/rules';
import { getLocale } from '$lib/paraglide/runtime';

/** A name in the language of the page; Chinese where nobody gave an English one. */
export const say = (name: LocalName): string => (getLocale() === 'en' && name.en ? name.en : name.zh);
