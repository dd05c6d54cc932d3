import type { Violation } from '../problem/violation.js';
import { checkIdNumber, isDay } from './id-number.js';
import { levelOf, type SkillLevel } from './levels.js';

/** A line of a registration list, as text. */
export interface ListedPerson {
  name: string;
  employer: string;
  level: string;
  idNumber: string;
  born: string;
}

/** What a line says when it makes sense. The identity number is used to tell people apart, and not kept. */
export interface ReadPerson {
  name: string;
  employer: string | null;
  level: SkillLevel | null;
  idNumber: string | null;
  born: string | null;
}

const LONGEST_NAME = 100;
/** Markup, control signs, and what a spreadsheet would run when the list goes out again. */
const NO_TEXT = /^[=+\-@]|[<>\p{Cc}]/u;

/** Reads one person; `faults` is empty when everything makes sense. */
export function readPerson(line: ListedPerson): { person: ReadPerson; faults: Violation[] } {
  const faults: Violation[] = [];
  const id = line.idNumber === '' ? null : checkIdNumber(line.idNumber);
  const level = line.level === '' ? null : (levelOf(line.level) ?? undefined);
  if (line.name === '') faults.push({ code: 'registration_name_missing' });
  if ([...line.name].length > LONGEST_NAME || [...line.employer].length > LONGEST_NAME)
    faults.push({ code: 'registration_text_long', params: { most: LONGEST_NAME } });
  if ([line.name, line.employer].some((text) => NO_TEXT.test(text))) faults.push({ code: 'registration_text_signs' });
  if (level === undefined) faults.push({ code: 'registration_level_unknown', params: { value: line.level } });
  if (id && !id.ok) faults.push(id.violation);
  if (line.born !== '' && !isDay(line.born))
    faults.push({ code: 'registration_born_shape', params: { value: line.born } });
  const told = id?.ok ? id.value : null;
  if (told && line.born !== '' && told.born !== line.born) faults.push({ code: 'registration_born_differs' });
  return {
    faults,
    person: {
      name: line.name,
      employer: line.employer || null,
      level: level ?? null,
      idNumber: told?.number ?? null,
      born: told?.born ?? (isDay(line.born) ? line.born : null),
    },
  };
}

/** A line that names the same person as an earlier one, by identity number, or by name and employer without one. */
export function repeated(people: readonly { row: number; person: ReadPerson }[]): Map<number, number> {
  const first = new Map<string, number>();
  const again = new Map<number, number>();
  for (const { row, person } of people) {
    const key = person.idNumber ?? `${person.name}\n${person.employer ?? ''}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else again.set(row, before);
  }
  return again;
}
