import type { ProblemText } from '../problem-text.js';

/** Registering and driving the screens of a hall. */
export const screenProblems = {
  screen_code: {
    status: 404,
    zh: '没有屏幕正在显示这个代码。请看着屏幕核对一遍；代码两小时换一次。',
    en: 'No screen is showing this code. Compare it with the screen; it changes every two hours.',
  },
  screen_ended: {
    status: 409,
    zh: '这块屏幕已被撤下，请刷新页面重新登记。',
    en: 'This screen was taken off; load the page again to register it anew.',
  },
  screens_waiting: {
    status: 429,
    zh: '等待登记的屏幕太多。请组织方先登记已经打开的屏幕，或过两小时再试。',
    en: 'Too many screens wait to be registered. Register those that are open, or try again in two hours.',
  },
} as const satisfies Record<string, ProblemText>;
