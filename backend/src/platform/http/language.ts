import type { Language } from '@leitai/shared/domain/problem/catalogue';
import Negotiator from 'negotiator';

/** Ours, the one we prefer first. */
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Which of our two languages the caller would rather read (RFC 9110, 12.5.4); Chinese when neither or unreadable. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages(LANGUAGES)[0] ?? 'zh';
