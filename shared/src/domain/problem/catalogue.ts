import type { ProblemText } from './problem-text.js';
import { advanceProblems } from './texts/advance.js';
import { contestProblems } from './texts/contest.js';
import { dayProblems } from './texts/day.js';
import { definitionFaults } from './texts/definition.js';
import { delegationProblems } from './texts/delegations.js';
import { draftProblems } from './texts/drafts.js';
import { drawProblems } from './texts/draw.js';
import { evidenceProblems } from './texts/evidence.js';
import { httpProblems } from './texts/http.js';
import { identityProblems } from './texts/identity.js';
import { judgingProblems } from './texts/judging.js';
import { registrationProblems } from './texts/registration.js';
import { resultProblems } from './texts/results.js';
import { revealProblems } from './texts/reveal.js';
import { screenProblems } from './texts/screens.js';
import { spreadsheetProblems } from './texts/spreadsheet.js';
import { tabletProblems } from './texts/tablets.js';
import { timetableProblems } from './texts/timetable.js';
import { valueProblems } from './texts/values.js';
import { visible } from './visible.js';

/** Every failure Leitai can name, in both languages. A new code without both texts does not compile. */
export const catalogue = {
  ...httpProblems,
  ...identityProblems,
  ...contestProblems,
  ...judgingProblems,
  ...valueProblems,
  ...advanceProblems,
  ...evidenceProblems,
  ...drawProblems,
  ...dayProblems,
  ...tabletProblems,
  ...spreadsheetProblems,
  ...registrationProblems,
  ...delegationProblems,
  ...resultProblems,
  ...revealProblems,
  ...screenProblems,
  ...timetableProblems,
  ...draftProblems,
  ...definitionFaults,
} as const;

export type ProblemCode = keyof typeof catalogue;
export type Language = 'zh' | 'en';
/** A parameter that is itself words comes in both languages. */
export type Params = Record<string, string | number | Record<Language, string>>;

/** The sentence for a code in a language, with its parameters filled in. */
export function sentence(code: ProblemCode, language: Language, params: Params = {}): string {
  const text: ProblemText = catalogue[code];
  return text[language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name] ?? hole;
    return visible(typeof value === 'object' ? value[language] : String(value));
  });
}

/** HTTP status that goes with a code. */
export const statusOf = (code: ProblemCode): number => catalogue[code].status;
