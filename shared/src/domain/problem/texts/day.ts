import type { ProblemText } from '../problem-text.js';

/** Clocks and incidents of the day. */
export const dayProblems = {
  clock_running: {
    status: 409,
    zh: '这一场的计时已在走，不用再开始。',
    en: 'The clock of this session is running already.',
  },
  clock_not_running: {
    status: 409,
    zh: '这一场的计时已经暂停。',
    en: 'The clock of this session is paused already.',
  },
  clock_none: {
    status: 409,
    zh: '这一场还没有开始计时。请先在“今天”页开始计时，再补时或暂停。',
    en: 'The clock of this session was not started. Start it on the day page first; then it can be paused or extended.',
  },
  session_unknown: {
    status: 422,
    zh: '没有这一场，请刷新页面，重新选阶段和场次。',
    en: 'There is no such session; reload the page and choose stage and session again.',
  },
  entry_unknown: {
    status: 422,
    zh: '没有{number}号，请核对参赛号。',
    en: 'There is no entry {number}; check the number.',
  },
  incident_decided: {
    status: 409,
    zh: '这条突发记录已有处理决定，请刷新页面查看。',
    en: 'This incident is decided already; reload the page to see how.',
  },
} as const satisfies Record<string, ProblemText>;
