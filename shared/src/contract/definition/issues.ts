import type { z } from 'zod';
import type { FaultList } from '../../domain/contest/faults.js';
import { catalogue, type Params, type ProblemCode } from '../../domain/problem/catalogue.js';
import { expectedWords, gotWords, quoted } from '../shown-input.js';
import { keysAt } from './keys.js';
import { nearest } from './nearest.js';

type Issue = z.core.$ZodIssue;
type Of<C extends Issue['code']> = Extract<Issue, { code: C }>;

interface Meaning {
  code: ProblemCode;
  params: Params;
}

const LISTS = new Set(['array', 'record']);

/**
 * Turns zod's issues about a definition into faults of the catalogue. `input` is what was parsed, with `reportInput`: each
 * issue holds what was found, and undefined only where a field is missing.
 */
export function addIssues(issues: readonly Issue[], input: unknown, faults: FaultList): void {
  for (const issue of issues) addIssue(issue, input, faults);
}

function addIssue(issue: Issue, input: unknown, faults: FaultList): void {
  if (issue.code === 'unrecognized_keys') addUnknownKeys(issue, input, faults);
  else {
    const { code, params } = meaning(issue, foundAt(issue));
    faults.add(issue.path, code, params);
  }
}

function addUnknownKeys(issue: Of<'unrecognized_keys'>, input: unknown, faults: FaultList): void {
  const known = keysAt(issue.path, input);
  for (const key of issue.keys) {
    const meant = faults.saturated ? null : nearest(key, known);
    const at = [...issue.path, key];
    if (meant) faults.add(at, 'key_misspelt', { key: quoted(key), meant });
    else faults.add(at, 'key_unknown', { key: quoted(key) });
  }
}

/** What stands at the issue's path; of a union that is what chooses between its options. */
function foundAt(issue: Issue): unknown {
  const by = issue.code === 'invalid_union' ? issue.discriminator : undefined;
  return by === undefined ? issue.input : (issue.input as Record<string, unknown>)[by];
}

function meaning(issue: Issue, got: unknown): Meaning {
  if (got === undefined) return { code: 'field_missing', params: { field: lastKey(issue) } };
  if (issue.code === 'invalid_type') return wrongType(issue, got);
  if (Object.hasOwn(catalogue, issue.message)) {
    return { code: issue.message as ProblemCode, params: { value: quoted(got) } };
  }
  switch (issue.code) {
    case 'invalid_key':
      return { code: 'token_shape', params: { value: quoted(lastKey(issue)) } };
    case 'too_big':
      return tooBig(issue, got);
    case 'too_small':
      return tooSmall(issue);
    default:
      return wrongChoice(issue, got);
  }
}

function wrongType(issue: Of<'invalid_type'>, got: unknown): Meaning {
  if (issue.expected === 'string' && typeof got === 'number') {
    return { code: 'number_bare', params: { value: String(got) } };
  }
  return { code: 'type_wrong', params: { expected: expectedWords(issue.expected), got: gotWords(got) } };
}

function tooBig(issue: Of<'too_big'>, got: unknown): Meaning {
  if (issue.origin === 'string') return { code: 'text_too_long', params: { value: quoted(got) } };
  return { code: LISTS.has(issue.origin) ? 'list_long' : 'too_big', params: { limit: String(issue.maximum) } };
}

function tooSmall(issue: Of<'too_small'>): Meaning {
  if (issue.origin === 'string') return { code: 'text_empty', params: {} };
  if (issue.origin === 'array') return { code: 'list_empty', params: {} };
  return { code: 'too_small', params: { limit: String(issue.minimum) } };
}

function wrongChoice(issue: Issue, got: unknown): Meaning {
  const choices = issue.code === 'invalid_value' ? issue.values : optionsOf(issue);
  const isFormat = issue.path.length === 1 && issue.path[0] === 'format';
  return {
    code: isFormat ? 'format_unknown' : 'choice_unknown',
    params: { value: quoted(got), choices: choices.map(String).join(' / ') },
  };
}

const optionsOf = (issue: Issue): readonly unknown[] =>
  issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []) : [];

const lastKey = (issue: Issue) => String(issue.path.at(-1) ?? '');
