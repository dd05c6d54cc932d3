import type { Params, ProblemCode } from '@leitai/shared/domain/problem/catalogue';
import type { Result, Violation } from '@leitai/shared/domain/problem/violation';

export interface Fault {
  path: string;
  code: string;
  params?: Params;
  message: string;
}

export interface Conflict {
  aspect: string;
  revision: number;
  /** The revision that their mark made; absent where it is no mark. */
  made?: number;
  theirs: string;
  yours: string;
}

/** An expected failure on its way to the caller; it rolls a turn back. The problem filter turns it into RFC 9457. */
export class Refusal extends Error {
  faults?: Fault[];
  conflict?: Conflict;
  /** Seconds to wait, for `Retry-After`. */
  retryAfter?: number;

  constructor(
    readonly code: ProblemCode,
    readonly params: Params = {},
    more: { faults?: Fault[]; conflict?: Conflict; retryAfter?: number } = {},
  ) {
    super(code);
    Object.assign(this, more);
  }

  static of(violation: Violation): Refusal {
    return new Refusal(violation.code, violation.params);
  }
}

/** The value of a result, or its violation thrown. */
export function orRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw Refusal.of(result.violation);
}
