import type { Violation } from '../problem/violation.js';
import { levelWords, SKILL_LEVELS, type SkillLevel } from './levels.js';
import type { RegistrationRules } from './rules.js';

/** What somebody tells of themselves, as far as rules ask for it. */
export interface Applicant {
  employer: string | null;
  level: SkillLevel | null;
  /** Day of birth, `1990-01-05`. */
  born: string | null;
}

/** All that keeps somebody out of an event; empty: nothing does. `today`: `2026-11-21` at the place of the contest. */
export const eligibilityFaults = (rules: RegistrationRules, applicant: Applicant, today: string): Violation[] => [
  ...levelFaults(rules, applicant.level),
  ...ageFaults(rules, applicant.born, today),
  ...employerFaults(rules, applicant.employer),
];

function levelFaults({ lowest, highest }: RegistrationRules, level: SkillLevel | null): Violation[] {
  if (lowest === null && highest === null) return [];
  if (level === null) return [{ code: 'registration_level_missing' }];
  const rank = SKILL_LEVELS.indexOf(level);
  const params = { level: levelWords[level] };
  if (lowest !== null && rank < SKILL_LEVELS.indexOf(lowest))
    return [{ code: 'registration_level_low', params: { ...params, lowest: levelWords[lowest] } }];
  if (highest !== null && rank > SKILL_LEVELS.indexOf(highest))
    return [{ code: 'registration_level_high', params: { ...params, highest: levelWords[highest] } }];
  return [];
}

function ageFaults({ youngest, oldest }: RegistrationRules, born: string | null, today: string): Violation[] {
  if (youngest === null && oldest === null) return [];
  if (born === null) return [{ code: 'registration_born_missing' }];
  const age = ageOn(born, today);
  if (youngest !== null && age < youngest) return [{ code: 'registration_too_young', params: { age, youngest } }];
  if (oldest !== null && age > oldest) return [{ code: 'registration_too_old', params: { age, oldest } }];
  return [];
}

/** Full years on a day; both as `1990-01-05`. Whoever was born on 29 February is a year older on 1 March. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

function employerFaults({ employers }: RegistrationRules, employer: string | null): Violation[] {
  if (employers.length === 0 || employers.some((one) => sameEmployer(one, employer ?? ''))) return [];
  return [{ code: 'registration_employer', params: { employers: employers.join('、') } }];
}

/** The same name, whatever its width, brackets, spaces and case. */
export const sameEmployer = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
