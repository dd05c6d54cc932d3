import type { ProblemText } from '../problem-text.js';

export const contestProblems = {
  definition_invalid: {
    status: 422,
    zh: '竞赛定义有{count}处错误，没有导入。',
    en: 'Nothing was imported. Faults in the contest definition: {count}.',
  },
  contest_exists: {
    status: 409,
    zh: '代号“{code}”的竞赛已存在，没有导入。',
    en: 'A contest with code “{code}” exists; nothing was imported.',
  },
  file_unreadable: {
    status: 422,
    zh: '读不到文件{file}：{reason}',
    en: 'The file {file} cannot be read: {reason}',
  },
  file_unwritable: {
    status: 422,
    zh: '写不了文件{file}，没有导入：{reason}',
    en: 'The file {file} cannot be written; nothing was imported: {reason}',
  },
  invitations_unwritten: {
    status: 507,
    zh: '竞赛已导入，但邀请没能写下来：{reason}。请在控制台给裁判换发邀请。',
    en: 'The contest was imported, but the invitations could not be written: {reason}. Renew them in the console.',
  },
  state_move: {
    status: 409,
    zh: '赛项不能从“{from}”直接转到“{to}”。',
    en: 'An event cannot go from “{from}” to “{to}”.',
  },
  state_blocked: { status: 409, zh: '还有{count}件事没完成：{missing}', en: 'Still to do ({count}): {missing}' },
  freeze_same: { status: 409, zh: '公开榜已经是这个状态。', en: 'The public board is already in that state.' },
  freeze_past: {
    status: 422,
    zh: '封榜时间要晚于现在。要立即封榜，请点“封榜”。',
    en: 'The time to freeze must lie ahead. To freeze at once, press “Freeze the board”.',
  },
  freeze_closed: { status: 409, zh: '赛项已定稿，不能再封榜。', en: 'The event is final; it cannot be frozen.' },
  absence_submitted: {
    status: 409,
    zh: '{judge}已提交{number}号的评分表，不能再登记缺席。',
    en: '{judge} has submitted the sheet of entry {number}; absence can no longer be declared.',
  },
  absence_scope: {
    status: 422,
    zh: '没有找到要登记缺席的评分表，请核对裁判、阶段和参赛号。',
    en: 'No sheet matches; check judge, stage and entry number.',
  },
  substitute_closed: {
    status: 409,
    zh: '只有报名截止之后、评分结束之前，才能换替补裁判。',
    en: 'A substitute can step in only after registration closed and before marking closes.',
  },
  substitute_nothing: {
    status: 422,
    zh: '{judge}在这个阶段没有未提交的评分表，不需要替补。已提交的要换人打，请先退回。',
    en: '{judge} has no open sheet in this stage; no substitute is needed. To have a submitted one marked by somebody else, hand it back first.',
  },
  substitute_recused: {
    status: 409,
    zh: '{number}号等未提交的评分表，{judge}都要回避，请换一位替补。',
    en: '{judge} is recused from entry {number} and from every other open sheet; choose somebody else.',
  },
  substitute_same: { status: 422, zh: '替补要另选一位裁判。', en: 'Choose another judge as the substitute.' },
  substitute_serves: {
    status: 409,
    zh: '{judge}本来就给{number}号打分，不能一人占两席，请换一位替补。',
    en: '{judge} already marks entry {number} and cannot hold two seats; choose somebody else.',
  },
  substitute_absent: {
    status: 409,
    zh: '{judge}在{number}号登记了缺席。到场了，请先取消缺席。',
    en: '{judge} is declared absent for entry {number}. If they are here, take the absence back first.',
  },
  status_same: { status: 409, zh: '{number}号已经是这个状态。', en: 'Entry {number} already has that status.' },
  event_final: { status: 409, zh: '赛项已定稿，不能再改。', en: 'The event is final and cannot be changed.' },
  missing_entries: {
    status: 409,
    zh: '组织方须先登记参赛者。',
    en: 'The organiser has to register entries first.',
  },
  missing_panel: {
    status: 409,
    zh: '组织方须为“{section}”指定裁判组：{number}号等{count}名参赛者还没有人评。',
    en: 'The organiser has to assign a panel to “{section}”: nobody marks {count} entries, {number} first.',
  },
  missing_judges: {
    status: 409,
    zh: '组织方须为“{section}”补足裁判：{number}号等{count}名参赛者的裁判（不含回避）不足{needed}人。',
    en: 'The organiser has to add judges to “{section}”: {count} entries, {number} first, have fewer than {needed} who are not recused.',
  },
  missing_sheet: {
    status: 409,
    zh: '裁判{judge}须提交{number}号的“{section}”评分表。',
    en: 'Judge {judge} has to submit the sheet “{section}” of entry {number}.',
  },
  missing_marks: {
    status: 409,
    zh: '裁判{judge}须在{number}号的“{section}”评分表上补打{aspects}。',
    en: 'Judge {judge} has to add {aspects} on the sheet “{section}” of entry {number}.',
  },
  missing_second_vote: {
    status: 409,
    zh: '裁判长须主持{number}号{aspect}的第二轮评判。',
    en: 'The chief judge has to hold a second vote on {aspect} of entry {number}.',
  },
  missing_more: { status: 409, zh: '另有{count}件。', en: 'And {count} more.' },
} as const satisfies Record<string, ProblemText>;
