import type { ProblemText } from '../problem-text.js';

/** Pairing judges' tablets and opening them by PIN. */
export const tabletProblems = {
  pairing_invalid: {
    status: 404,
    zh: '配对码不对、已作废或已过期，请核对一遍；还不行就向组织方要一个新的。',
    en: 'The pairing code is wrong, withdrawn or expired. Check it once more, then ask the organiser for a new one.',
  },
  pairing_used: {
    status: 409,
    zh: '这个配对码已经配给了另一台平板。一个码只配一台，请向组织方为这台平板另要一个。',
    en: 'This pairing code is taken by another tablet. One code pairs one tablet; ask the organiser for another code for this one.',
  },
  pairing_closed: {
    status: 409,
    zh: '竞赛已经结束，不再配对平板。',
    en: 'The contest is over; no more tablets are paired.',
  },
  pin_shape: { status: 400, zh: 'PIN须为{min}至{max}位数字。', en: 'A PIN has {min} to {max} digits.' },
  pin_weak: {
    status: 400,
    zh: '这个PIN太容易被猜到（如0000、1234、1212），请换一个。',
    en: 'That PIN is too easy to guess (such as 0000, 1234 or 1212); choose another.',
  },
  pin_wrong: {
    status: 403,
    zh: 'PIN不对。再错{left}次，平板会暂停一阵。',
    en: 'Wrong PIN. Tries left before the tablet pauses: {left}.',
  },
  pin_paused: {
    status: 429,
    zh: 'PIN输错太多次，请{minutes}分钟后再试。着急的话，请组织方给这台平板换一个配对码。',
    en: 'Too many wrong PINs; try again in {minutes} min. If it cannot wait, ask the organiser for a new pairing code.',
  },
  pin_spent: {
    status: 403,
    zh: 'PIN输错太多次，这台平板不再接受PIN。请向组织方要一个新的配对码，重新配对。',
    en: 'Too many wrong PINs; this tablet takes no more. Ask the organiser for a new pairing code and pair it again.',
  },
  tablet_locked: {
    status: 401,
    zh: '平板已锁定，请输入PIN解锁。已打的分都在。',
    en: 'The tablet is locked; enter its PIN. What you have marked is kept.',
  },
  tablet_ended: {
    status: 401,
    zh: '这台平板已被收回，不能再打分。要继续，请向组织方要一个新的配对码。',
    en: 'This tablet was taken away and can no longer mark. To go on, ask the organiser for a new pairing code.',
  },
  tablet_over: {
    status: 401,
    zh: '竞赛已经结束，这台平板的配对随之失效。',
    en: 'The contest is over, and with it the pairing of this tablet.',
  },
} as const satisfies Record<string, ProblemText>;
