import type { ProblemText } from '../problem-text.js';

export const advanceProblems = {
  advance_none: {
    status: 422,
    zh: '阶段{stage}没有晋级规则。',
    en: 'Stage {stage} leads to no other stage.',
  },
  advance_pending: {
    status: 409,
    zh: '这一阶段还有{count}份评分表没有提交，裁判交齐后才能确定晋级名单。',
    en: 'Sheets of this stage that are not submitted: {count}. Who advances is settled once the judges have handed in all of them.',
  },
  advance_same: {
    status: 409,
    zh: '晋级名单没有变化，不用再确定一次。',
    en: 'The same entries advance; there is nothing to settle again.',
  },
} as const satisfies Record<string, ProblemText>;
