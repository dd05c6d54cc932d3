import type { Params, ProblemCode } from '../problem/catalogue.js';

/** One thing of the checklist: a sentence that says what is missing and who must act, and the field it is about. */
export interface Todo {
  /** As in `events[0].stages[1].name`. */
  path: string;
  code: ProblemCode;
  params: Params;
  /** Until when it must be done; `advice` may stay. */
  when: 'publishing' | 'marking' | 'advice';
}
