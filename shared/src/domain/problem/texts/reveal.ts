import type { ProblemText } from '../problem-text.js';

/** The reveal of frozen results. */
export const revealProblems = {
  reveal_marking_open: {
    status: 409,
    zh: '滚榜要在评分结束之后、定稿之前进行。请先在赛项页结束评分。',
    en: 'Results are revealed after marking has closed and before they are final. Close marking on the event’s page first.',
  },
  reveal_not_frozen: {
    status: 409,
    zh: '公开榜没有封，观众已经看到全部成绩，无榜可滚。',
    en: 'The public boards are not frozen: everybody sees the results already, so there is nothing to reveal.',
  },
  reveal_begun: {
    status: 409,
    zh: '滚榜已经开始，请接着往下揭晓；要重来，先收回滚榜。',
    en: 'The reveal has begun; go on with it, or take it back to begin anew.',
  },
  reveal_not_begun: {
    status: 409,
    zh: '滚榜还没有开始，或者已被收回。请在滚榜页重新开始。',
    en: 'The reveal has not begun, or was taken back. Begin it on the reveal’s page.',
  },
  reveal_empty: {
    status: 409,
    zh: '本赛项没有在赛的选手，无榜可滚。',
    en: 'No entry of this event is in the contest; there is nothing to reveal.',
  },
  reveal_moved: {
    status: 409,
    zh: '这一步已经走过，现在是第{step}步。页面已更新，请看清再点。',
    en: 'That step was taken already; the reveal stands at step {step}. Look at the page again, then go on.',
  },
  reveal_range: {
    status: 422,
    zh: '没有这一步。滚榜共{steps}步。',
    en: 'There is no such step. The reveal has {steps} steps.',
  },
  reveal_outdated: {
    status: 409,
    zh: '滚榜开始之后又有成绩改动，接着揭晓就会揭出旧成绩。请重新开始滚榜，可以直接跳到原来的位置。',
    en: 'Results changed after the reveal began; going on would show old ones. Begin it anew, then jump to where you were.',
  },
} as const satisfies Record<string, ProblemText>;
