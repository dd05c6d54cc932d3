import type { Params, ProblemCode } from './catalogue.js';

/** An expected failure as a value: a code of the catalogue and what its sentence needs. */
export interface Violation {
  code: ProblemCode;
  params?: Params;
}

export type Result<T> = { ok: true; value: T } | { ok: false; violation: Violation };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (code: ProblemCode, params?: Params): { ok: false; violation: Violation } => ({
  ok: false,
  violation: params ? { code, params } : { code },
});
