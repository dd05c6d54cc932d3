import type { ProblemText } from '../problem-text.js';

/** Keeping a contest's timetable. */
export const timetableProblems = {
  timetable_stale: {
    status: 409,
    zh: '日程刚被别人改过。您填写的内容还在，请先看最新的日程，再改一次。',
    en: 'Somebody else has just changed the timetable. What you typed is still here; look at the newest timetable, then change it again.',
  },
  timetable_ends: {
    status: 422,
    zh: '结束时间早于开始时间，请核对。',
    en: 'It ends before it begins; check both times.',
  },
  timetable_event: {
    status: 422,
    zh: '这个比赛没有这个赛项，请重新选择。',
    en: 'The contest has no such event; choose again.',
  },
  timetable_twice: {
    status: 422,
    zh: '同一项出现了两次，请删去一项。',
    en: 'The same line stands here twice; remove one.',
  },
} as const satisfies Record<string, ProblemText>;
