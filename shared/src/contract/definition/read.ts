import { checkEvents } from '../../domain/contest/check.js';
import { type Definition, LIMITS } from '../../domain/contest/definition.js';
import { type DefinitionFault, FaultList } from '../../domain/contest/faults.js';
import { type Language, sentence } from '../../domain/problem/catalogue.js';
import { ContestDefinition } from '../definition.js';
import { addIssues } from './issues.js';
import { readJson } from './json-text.js';

const END_OF_TIME = Number.POSITIVE_INFINITY;

/** A fault or warning with its sentence. */
export interface Fault extends DefinitionFault {
  message: string;
}

export type ReadDefinition =
  | { ok: true; definition: Definition; warnings: Fault[] }
  | { ok: false; faults: Fault[]; warnings: Fault[] };

/**
 * Reads the text of a definition file (at most `LIMITS.bytes`, which whoever reads the file checks first): JSON, shape,
 * then meaning. Never throws on any text. At most `LIMITS.faults` faults come back, then one that counts the rest. `now` is
 * the server's time in milliseconds; without it no consent counts as dated too late.
 */
export function readDefinition(text: string, language: Language = 'zh', now = END_OF_TIME): ReadDefinition {
  const faults = new FaultList(LIMITS.faults);
  const value = readJson(text, faults);
  return value === undefined ? refused(faults, language) : check(value, faults, language, now);
}

/** The same for a value that is parsed already, such as the body of a request. */
export function checkDefinition(value: unknown, language: Language = 'zh', now = END_OF_TIME): ReadDefinition {
  return check(value, new FaultList(LIMITS.faults), language, now);
}

function check(value: unknown, faults: FaultList, language: Language, now: number): ReadDefinition {
  const parsed = ContestDefinition.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    addIssues(parsed.error.issues, value, faults);
    return refused(faults, language);
  }
  const warnings = new FaultList(LIMITS.faults);
  const definition: Definition = parsed.data;
  checkEvents(definition, now, { faults, warnings });
  if (faults.count > 0) return refused(faults, language, warnings);
  return { ok: true, definition, warnings: told(warnings, language) };
}

const refused = (faults: FaultList, language: Language, warnings = new FaultList(0)): ReadDefinition => ({
  ok: false,
  faults: told(faults, language),
  warnings: told(warnings, language),
});

const told = (list: FaultList, language: Language): Fault[] =>
  list.report().map((fault) => ({ ...fault, message: sentence(fault.code, language, fault.params) }));
