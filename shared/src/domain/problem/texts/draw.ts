import type { ProblemText } from '../problem-text.js';

export const drawProblems = {
  check_in_unknown: {
    status: 422,
    zh: '没有这些参赛号，一个也没有登记：{numbers}。请核对后重新检录。',
    en: 'No entry has these numbers; nobody was checked in: {numbers}. Correct them and check in again.',
  },
  check_in_not_active: {
    status: 409,
    zh: '{numbers}号已退赛、缺席或取消资格，一个也没有登记。请先在“参赛者”里恢复参赛。',
    en: 'Withdrawn, absent or disqualified, so nobody was checked in: {numbers}. Make them active under “Entries” first.',
  },
  check_in_absent: {
    status: 409,
    zh: '{number}号还没有检录，不用撤销。',
    en: 'Entry {number} is not checked in; there is nothing to undo.',
  },
  check_in_drawn: {
    status: 409,
    zh: '{number}号已在进行中或已完成的抽签名单里，不能撤销检录。须先中止这次抽签。',
    en: 'Entry {number} is on the list of a draw that is open or done, so its check-in stays. Abort that draw first.',
  },
  draw_no_entries: {
    status: 422,
    zh: '抽签名单是空的。请先检录，或选择“全部参赛者”。',
    en: 'The list is empty. Check entries in first, or choose all entries.',
  },
  draw_too_many: {
    status: 422,
    zh: '{entries}名参赛者，只有{stations}个工位。请加场次或工位后再冻结名单。',
    en: '{entries} entries, but only {stations} stations. Add sessions or stations, then freeze the list.',
  },
  draw_officials: {
    status: 422,
    zh: '抽签要两名以上不同职责的人承诺，其中必须有监督。',
    en: 'A draw needs commitments from two or more different offices, the supervisor among them.',
  },
  draw_exists: {
    status: 409,
    zh: '这个赛项的第{attempt}次抽签还在进行或已经完成。要重抽，须先中止并写明理由。',
    en: 'Draw {attempt} of this event is open or done. To draw again, abort it first, with a reason.',
  },
  draw_role: { status: 422, zh: '这次抽签没有这个职责。', en: 'This draw has no such office.' },
  draw_step: {
    status: 409,
    zh: '这次抽签现在不在这一步，请刷新后按页面提示继续。',
    en: 'The draw is at another step now; reload and go on from there.',
  },
  draw_committed: {
    status: 409,
    zh: '这个职责已经交过承诺，不能换。要换须中止重抽。',
    en: 'This office has committed already; a commitment cannot be exchanged. Abort and draw again.',
  },
  draw_commitment_equal: {
    status: 422,
    zh: '两份承诺相同，不接受。请各自重新生成。',
    en: 'Two commitments are equal, which is refused. Make a new secret each.',
  },
  draw_secret_shape: {
    status: 422,
    zh: '密数应为32至128位十六进制字符（0–9、a–f），请整段粘贴。抽签没有中止。',
    en: 'A secret is 32 to 128 hexadecimal characters (0–9, a–f); paste all of it. The draw goes on.',
  },
  draw_dice_face: {
    status: 422,
    zh: '骰子上没有“{face}”，只填1到6。',
    en: 'No die shows “{face}”; enter 1 to 6 only.',
  },
  draw_dice_count: {
    status: 422,
    zh: '收到{count}个骰子点数，应为{min}到{max}个。',
    en: 'Got {count} dice; throw {min} to {max}.',
  },
  draw_dice_early: {
    status: 409,
    zh: '还有人没交承诺，这时不能掷骰子。',
    en: 'Somebody has not committed yet; the dice come after all commitments.',
  },
  draw_dice_thrown: {
    status: 409,
    zh: '骰子点数已登记，不能改。登记错了须中止重抽。',
    en: 'The dice are on record and cannot change. If they were mistyped, abort and draw again.',
  },
  draw_reveal_early: {
    status: 409,
    zh: '骰子点数还没登记，这时不能揭示。',
    en: 'The dice are not on record yet; reveals come after them.',
  },
  draw_revealed: {
    status: 409,
    zh: '这个职责已经揭示过，不能再改。',
    en: 'This office has revealed already; it cannot be changed.',
  },
  draw_aborted: {
    status: 409,
    zh: '这次抽签已经中止，不能再改。',
    en: 'This draw is aborted already and cannot be changed.',
  },
  transcript_not_json: {
    status: 422,
    zh: '文件不是 JSON：{reason}。请用抽签公示页下载的原文件。',
    en: 'The file is not JSON: {reason}. Use the file from the public page of the draw as it was downloaded.',
  },
  transcript_differs: {
    status: 422,
    zh: '{path}写的是{written}，重算得{computed}。',
    en: '{path} says {written}, recomputed {computed}.',
  },
  transcript_more: { status: 422, zh: '{path}另有{count}处不同。', en: '{path}: {count} more differ.' },
  transcript_early: {
    status: 422,
    zh: '还没有全部揭示，不该有结果。',
    en: 'Not everything is revealed, so there cannot be a result.',
  },
  transcript_no_result: {
    status: 422,
    zh: '全部已揭示，却没有结果。',
    en: 'Everything is revealed, yet there is no result.',
  },
  transcript_entry_order: {
    status: 422,
    zh: '参赛号{number}重复，或没有按参赛号排列。',
    en: 'Entry {number} stands twice, or the entries are not in the order of their numbers.',
  },
  transcript_roles: {
    status: 422,
    zh: '有职责重复，或不在本次抽签的人员中。',
    en: 'An office stands twice, or is not among the officials of this draw.',
  },
  transcript_reveal: {
    status: 422,
    zh: '{role}揭示的密数与承诺不符：承诺写的是{written}，重算得{computed}。',
    en: 'What {role} revealed does not match: the commitment is {written}, recomputed {computed}.',
  },
  transcript_abort: {
    status: 422,
    zh: '记录说{role}的揭示与承诺不符而中止，但其实相符。',
    en: 'It was aborted because the reveal of {role} did not match, but it does match.',
  },
  transcript_time: {
    status: 422,
    zh: '时间{at}早于上一步（{before}）。',
    en: 'The time {at} is before the step that precedes it ({before}).',
  },
} as const satisfies Record<string, ProblemText>;
