import { expectedWords, gotWords, quoted } from '@leitai/shared/contract/shown-input';
import { catalogue, type Params, type ProblemCode } from '@leitai/shared/domain/problem/catalogue';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

interface Meaning {
  code: ProblemCode;
  params?: Params;
}

/**
 * What a schema issue, read with `reportInput`, means to the person who typed: a code of the catalogue. A check's own
 * message may be one.
 */
export function meaningOf(issue: Issue): Meaning {
  if (issue.input === undefined) return { code: 'input_missing' };
  if (issue.code === 'invalid_type') return wrongType(issue);
  if (Object.hasOwn(catalogue, issue.message)) {
    return { code: issue.message as ProblemCode, params: { value: quoted(issue.input) } };
  }
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return { code: 'input_choice', params: { choices: issue.values.map(String).join(' / ') } };
    case 'unrecognized_keys':
      return { code: 'key_unknown', params: { key: quoted(issue.keys.join(' / ')) } };
    default:
      return { code: 'input_format' };
  }
}

const wrongType = ({ expected, input }: Extract<Issue, { code: 'invalid_type' }>): Meaning => ({
  code: 'input_type',
  params: { expected: expectedWords(expected), got: gotWords(input) },
});

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): Meaning {
  if (origin === 'array') return { code: 'list_empty' };
  if (origin !== 'string') return { code: 'too_small', params: { limit: String(minimum) } };
  return Number(minimum) === 1 ? { code: 'text_empty' } : { code: 'input_short', params: { limit: String(minimum) } };
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): Meaning {
  const code = origin === 'array' ? 'list_long' : origin === 'string' ? 'input_long' : 'too_big';
  return { code, params: { limit: String(maximum) } };
}
