import { deLocalizeHref, getLocale, type Locale, localizeHref } from '$lib/paraglide/runtime';

/** BCP 47 tag of each language, for `<html lang>`, `Accept-Language` and Intl. */
export const LANGUAGE_TAG: Record<Locale, string> = { zh: 'zh-CN', en: 'en' };

/** An address inside the site, in the language of the page. */
export const to = (path: string): string => localizeHref(path);

/** The same page in the other language. */
export function otherLanguage(url: URL): { href: string; tag: string; name: string } {
  const locale: Locale = getLocale() === 'zh' ? 'en' : 'zh';
  const href = localizeHref(deLocalizeHref(url.pathname) + url.search, { locale });
  return { href, tag: LANGUAGE_TAG[locale], name: locale === 'zh' ? '中文' : 'English' };
}
