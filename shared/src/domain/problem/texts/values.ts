import type { ProblemText } from '../problem-text.js';

export const valueProblems = {
  values_number_unknown: {
    status: 422,
    zh: '没有找到参赛号“{number}”。请照报名名单核对，前面的0可以不写，但不能对上两个号。',
    en: 'No entry “{number}”. Check it against the list; zeros in front may be left out as long as only one number fits.',
  },
  values_number_repeated: {
    status: 422,
    zh: '{number}号在第{first}行已经有了。每个号只留一行。',
    en: 'Entry {number} stands in row {first} already. Keep one row for each.',
  },
  values_no_recorder: {
    status: 422,
    zh: '{number}号的这一项没有裁判记录。请先在裁判组里安排，或撤销缺席。',
    en: 'No judge records entry {number} here. Put one on the panel, or take an absence back.',
  },
  values_submitted: {
    status: 409,
    zh: '{number}号的表已提交（{value}）。要改请裁判长先退回这张表。',
    en: 'The sheet of entry {number} is submitted ({value}). To change it, the chief judge hands it back first.',
  },
} as const satisfies Record<string, ProblemText>;
