import { readDefinition } from '@leitai/shared/contract/definition/read';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { answer } from '../../platform/threads/answer.js';

export interface DefinitionText {
  text: string;
  language: Language;
  /** The server's time, milliseconds since the epoch. */
  now: number;
}

answer(({ text, language, now }: DefinitionText) => readDefinition(text, language, now));
