import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { z } from 'zod';

const LOCALES = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

/** A sentence for one schema issue in the caller's language. */
export function issueMessage(issue: z.core.$ZodIssue, language: Language): string {
  const message = LOCALES[language](issue as z.core.$ZodRawIssue);
  if (typeof message === 'string') return message;
  return message?.message ?? issue.message;
}
