import type { ProblemText } from '../problem-text.js';

/** Faults of a contest definition file; each comes with a path. */
export const definitionFaults = {
  scheme_total: { status: 422, zh: '评分细则合计{total}，应正好{expected}；不限总分请写 unbounded。', en: 'The scheme adds up to {total}, it must be exactly {expected}; say unbounded if it has no total.' },
} as const satisfies Record<string, ProblemText>;
