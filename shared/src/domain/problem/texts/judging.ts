import type { ProblemText } from '../problem-text.js';

export const judgingProblems = {
  mark_not_a_number: {
    status: 422,
    zh: '“{value}”不是分数，请用半角数字，如 7.25。',
    en: '“{value}” is not a mark; use plain digits such as 7.25.',
  },
  mark_too_high: { status: 422, zh: '{aspect}最高{max}，收到{value}。', en: '{aspect} goes up to {max}, got {value}.' },
  mark_too_low: { status: 422, zh: '{aspect}最低{min}，收到{value}。', en: '{aspect} starts at {min}, got {value}.' },
  mark_off_step: {
    status: 422,
    zh: '{aspect}每档{step}，{value}不在档上。',
    en: '{aspect} goes in steps of {step}; {value} is between steps.',
  },
  mark_places: {
    status: 422,
    zh: '{aspect}最多{places}位小数，收到{value}。',
    en: '{aspect} takes at most {places} decimals, got {value}.',
  },
  mark_choice: {
    status: 422,
    zh: '{aspect}只能填{choices}，收到{value}。',
    en: '{aspect} takes only {choices}, got {value}.',
  },
  aspect_unknown: { status: 422, zh: '这张评分表没有评分点{aspect}。', en: 'This sheet has no aspect {aspect}.' },
  aspect_not_yours: {
    status: 422,
    zh: '{aspect}由组内第一位到场裁判记录，不在您的表上。',
    en: '{aspect} is recorded by the first judge present, not on your sheet.',
  },
  judge_absent: {
    status: 409,
    zh: '裁判长已登记您缺席{aspect}，或换了替补，不能再打分。',
    en: 'You are declared absent for {aspect}, or a substitute marks it; no mark is taken.',
  },
  sheet_not_open: {
    status: 409,
    zh: '这张表已提交，要改请裁判长先退回。',
    en: 'This sheet is submitted; ask the chief judge to return it first.',
  },
  sheet_not_submitted: {
    status: 409,
    zh: '{judge}的{number}号评分表没有提交，还能直接修改，不用退回。',
    en: '{judge} has not submitted the sheet of entry {number}; it can still be changed and need not be handed back.',
  },
  sheet_unknown: {
    status: 422,
    zh: '没有找到这张评分表，请核对裁判、阶段、部分和参赛号。',
    en: 'There is no such sheet; check judge, stage, section and entry number.',
  },
  return_not_running: {
    status: 409,
    zh: '赛项现在不收打分，退回的表没法重新提交。请先恢复评分。',
    en: 'The event is not taking marks now, so a sheet that is handed back could not be submitted again. Resume marking first.',
  },
  event_not_running: { status: 409, zh: '赛项当前状态不收打分。', en: 'The event is not taking marks now.' },
  entry_not_active: {
    status: 409,
    zh: '{number}号已退赛、缺席或取消资格，不收打分。',
    en: 'Entry {number} is withdrawn, absent or disqualified.',
  },
  mark_stale: {
    status: 409,
    zh: '{aspect}已在别处改为{theirs}，您填的是{yours}，请选一个。',
    en: '{aspect} was changed elsewhere to {theirs}; you entered {yours}. Choose one.',
  },
  revision_ahead: {
    status: 409,
    zh: '设备上的版本{yours}比服务器的{theirs}还新，请裁判长核对这台设备。',
    en: 'The device is at revision {yours}, the server at {theirs}; have the chief judge check this device.',
  },
  operation_reused: {
    status: 409,
    zh: '同一个编号已用于另一次操作，没有保存。',
    en: 'That id already belongs to another operation; nothing was saved.',
  },
  submit_incomplete: {
    status: 409,
    zh: '还有{count}个评分点没打分：{aspects}。',
    en: 'Aspects without a mark ({count}): {aspects}.',
  },
  submit_stale: {
    status: 409,
    zh: '服务器上是第{theirs}版，设备上是第{yours}版，请等同步完再提交。',
    en: 'The server is at revision {theirs}, the device at {yours}; submit once synchronised.',
  },
  sheet_elsewhere: {
    status: 409,
    zh: '这份评分表现由平板{device}录入。要在这台提交，请先接管。',
    en: 'Tablet {device} has this sheet now. To submit it from here, take it over first.',
  },
  outbox_not_empty: {
    status: 409,
    zh: '这台平板上还有{count}条打分没有上传，请等全部上传后再试。',
    en: 'This tablet still has marks that were not sent ({count}); try again once all have arrived.',
  },
  device_released: {
    status: 409,
    zh: '裁判长已停用这台平板在本表的录入。要继续，请先在这台接管。',
    en: 'The chief judge released this tablet from the sheet. To go on with it, take the sheet over first.',
  },
  device_none: {
    status: 409,
    zh: '这份评分表现在没有平板在录入，不用停用。',
    en: 'No tablet has this sheet now; there is nothing to release.',
  },
} as const satisfies Record<string, ProblemText>;
