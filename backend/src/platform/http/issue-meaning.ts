import { catalogue, type Params, type ProblemCode } from '@leitai/shared/domain/problem/catalogue';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

interface Meaning {
  code: ProblemCode;
  params?: Params;
}

/** What a schema issue means to the person who typed: a code of the catalogue. A check's own message may be one. */
export function meaningOf(issue: Issue, got: unknown): Meaning {
  if (Object.hasOwn(catalogue, issue.message)) {
    return { code: issue.message as ProblemCode, params: { value: String(got).slice(0, 40) } };
  }
  if (got === undefined) return { code: 'input_missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'input_type' };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return { code: 'input_choice', params: { choices: issue.values.map(String).join(' / ') } };
    case 'unrecognized_keys':
      return { code: 'key_unknown', params: { key: issue.keys.join(' / ').slice(0, 40) } };
    default:
      return { code: 'input_format' };
  }
}

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): Meaning {
  if (origin === 'array') return { code: 'list_empty' };
  if (origin !== 'string') return { code: 'too_small', params: { limit: String(minimum) } };
  return Number(minimum) === 1 ? { code: 'text_empty' } : { code: 'input_short', params: { limit: String(minimum) } };
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): Meaning {
  const code = origin === 'array' ? 'list_long' : origin === 'string' ? 'input_long' : 'too_big';
  return { code, params: { limit: String(maximum) } };
}
