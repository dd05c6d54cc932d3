import type { z } from 'zod';
import { type Definition, LIMITS } from '../../domain/contest/definition.js';
import { FaultList } from '../../domain/contest/faults.js';
import { replaced } from '../../domain/draft/edits.js';
import { type Language, sentence } from '../../domain/problem/catalogue.js';
import { addIssues } from '../definition/issues.js';
import type { Fault } from '../definition/read.js';
import { ContestDefinition } from '../definition.js';

type Issue = z.core.$ZodIssue;

/** What may be empty in a draft, and what stands in for it while the shape is checked. */
const ASPECT = { code: 'x', name: '–', type: 'binary', max: '1' };
const SECTION = { code: 'x', name: '–', aspects: [ASPECT] };
const STAGE = { code: 'x', name: '–', kind: 'theory' };
const STAND_IN: Readonly<Record<string, unknown>> = {
  name: '–',
  events: { code: 'x', name: '–', stages: [STAGE] },
  stages: STAGE,
  criteria: { code: 'x', name: '–', sections: [SECTION] },
  sections: SECTION,
  aspects: ASPECT,
  judges: 'x',
};

/** Rounds after which a document is not read further; each fills everything that the one before found. */
const ROUNDS = 40;

export type LooseDefinition = { ok: true; definition: Definition } | { ok: false; faults: Fault[] };

/**
 * Reads the document of a draft: the shape of a definition, with its defaults filled in, where names and lists may still be
 * empty. What the parts mean together is the checklist's business. Never throws on any JSON value.
 */
export function readLoosely(document: unknown, language: Language): LooseDefinition {
  const emptied: (readonly (string | number)[])[] = [];
  let filled = document;
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = ContestDefinition.safeParse(filled, { reportInput: true });
    if (parsed.success) return { ok: true, definition: emptyAgain(parsed.data, emptied) };
    const { issues } = parsed.error;
    if (!issues.every(isGap))
      return refused(
        issues.filter((issue) => !isGap(issue)),
        filled,
        language,
      );
    for (const { path } of issues) {
      emptied.push(path as (string | number)[]);
      filled = replaced(filled, path as (string | number)[], standInFor(path));
    }
  }
  return refused([], document, language);
}

const keyOf = (path: readonly PropertyKey[]): string => String(path.at(-1));

/** An empty name or list, and nothing else that is wrong with it. */
function isGap({ path, input, code }: Issue): boolean {
  if (!Object.hasOwn(STAND_IN, keyOf(path))) return false;
  return keyOf(path) === 'name'
    ? typeof input === 'string' && input.trim() === ''
    : code === 'too_small' && Array.isArray(input);
}

function standInFor(path: readonly PropertyKey[]): unknown {
  const key = keyOf(path);
  return key === 'name' ? STAND_IN[key] : [STAND_IN[key]];
}

function emptyAgain(definition: Definition, emptied: readonly (readonly (string | number)[])[]): Definition {
  // What was filled last stands outermost; an inner gap of a stand-in does not exist.
  const document = emptied.reduce<unknown>(
    (whole, path) => replaced(whole, path, keyOf(path) === 'name' ? '' : []),
    definition,
  );
  return document as Definition;
}

function refused(issues: readonly Issue[], input: unknown, language: Language): LooseDefinition {
  const faults = new FaultList(LIMITS.faults);
  addIssues(issues, input, faults);
  const told = faults.report().map((fault) => ({ ...fault, message: sentence(fault.code, language, fault.params) }));
  return { ok: false, faults: told };
}
