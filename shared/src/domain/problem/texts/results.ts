import type { ProblemText } from '../problem-text.js';

export const resultProblems = {
  breakdown_not_released: {
    status: 409,
    zh: '成绩还没有公布，公布后用这个链接就能看到您的得分明细。',
    en: 'The results are not released yet; afterwards this link shows your own marks.',
  },
} as const satisfies Record<string, ProblemText>;
