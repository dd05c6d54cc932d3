import type { ProblemText } from '../problem-text.js';

/** Setting a contest up: what is refused, and what the checklist says is missing and who must act. */
export const draftProblems = {
  draft_stale: {
    status: 409,
    zh: '这份草稿已由别处改到第{revision}版，您的修改基于第{base}版，没有保存。请核对后再改。',
    en: 'The draft is at revision {revision} by now; your change was made on revision {base} and was not saved. Compare, then change it again.',
  },
  draft_edit_invalid: {
    status: 422,
    zh: '没有保存：{fault}',
    en: 'Not saved: {fault}',
  },
  draft_place_gone: {
    status: 422,
    zh: '没有保存：要改的地方已经不在。请刷新后再改。',
    en: 'Not saved: what you wanted to change is not there any more. Reload and change it again.',
  },
  draft_no_undo: { status: 409, zh: '没有可以撤销的修改。', en: 'There is nothing to undo.' },
  draft_no_redo: { status: 409, zh: '没有可以重做的修改。', en: 'There is nothing to redo.' },
  draft_published: {
    status: 409,
    zh: '这份草稿已发布为竞赛“{contest}”，不能再改。',
    en: 'This draft was published as contest “{contest}” and cannot be changed.',
  },
  draft_full: {
    status: 422,
    zh: '没有保存：草稿太大，超过{limit} MB。',
    en: 'Not saved: the draft would be larger than {limit} MB.',
  },
  draft_scheme_row: {
    status: 422,
    zh: '第{row}行读不出：要有评分项、单元和评分点的代号，认识的类型，满分，以及这个类型的规则。',
    en: 'Row {row} cannot be read: it needs the codes of criterion, section and aspect, a known type, its marks and the rule of that type.',
  },
  todo_contest_name: { status: 422, zh: '组织方须给竞赛起名。', en: 'The organiser has to name the contest.' },
  todo_organiser: {
    status: 422,
    zh: '组织方须写明主办单位。',
    en: 'The organiser has to say which organisation holds the contest.',
  },
  todo_events: { status: 422, zh: '组织方须加一个赛项。', en: 'The organiser has to add an event.' },
  todo_event_name: { status: 422, zh: '组织方须给赛项起名。', en: 'The organiser has to name the event.' },
  todo_stages: { status: 422, zh: '组织方须加一个阶段。', en: 'The organiser has to add a stage.' },
  todo_name: { status: 422, zh: '组织方须给“{code}”写上名称。', en: 'The organiser has to name “{code}”.' },
  todo_judges: {
    status: 422,
    zh: '组织方须写上裁判名单。',
    en: 'The organiser has to list the judges.',
  },
  todo_judge_name: {
    status: 422,
    zh: '组织方须填写裁判{code}的姓名。',
    en: 'The organiser has to name judge {code}.',
  },
  todo_chief: {
    status: 422,
    zh: '组织方须从裁判中指定一位裁判长。',
    en: 'The organiser has to make one of the judges chief judge.',
  },
  todo_panel_judges: {
    status: 422,
    zh: '组织方须给裁判组{panel}选裁判。',
    en: 'The organiser has to choose judges for panel {panel}.',
  },
  todo_panel_three: {
    status: 422,
    zh: '组织方须给裁判组{panel}补到3位裁判：“{section}”有0–3评判点，现在{judges}位。',
    en: 'The organiser has to bring panel {panel} to 3 judges, now {judges}: “{section}” has a 0–3 judgement.',
  },
  todo_unserved: {
    status: 422,
    zh: '组织方须为评分单元“{section}”指定裁判组。',
    en: 'The organiser has to give section “{section}” a panel.',
  },
  todo_unserved_session: {
    status: 422,
    zh: '组织方须为“{session}”场的评分单元“{section}”指定裁判组。',
    en: 'The organiser has to give section “{section}” a panel in session “{session}”.',
  },
  todo_scheme: {
    status: 422,
    zh: '组织方须为“{stage}”写评分细则，可从表格粘贴。',
    en: 'The organiser has to write the scheme of “{stage}”; rows can be pasted from a spreadsheet.',
  },
  todo_scheme_empty: {
    status: 422,
    zh: '组织方须在“{code}”下加评分点，或删掉它。',
    en: 'The organiser has to add aspects under “{code}”, or delete it.',
  },
  todo_scheme_short: {
    status: 422,
    zh: '组织方须把“{stage}”的评分细则补到{expected}分：合计{total}分，还差{difference}分。',
    en: 'The organiser has to bring the scheme of “{stage}” to {expected}: it adds up to {total}, {difference} short.',
  },
  todo_scheme_over: {
    status: 422,
    zh: '组织方须把“{stage}”的评分细则减到{expected}分：合计{total}分，多了{difference}分。',
    en: 'The organiser has to bring the scheme of “{stage}” to {expected}: it adds up to {total}, {difference} too many.',
  },
  todo_weight: {
    status: 422,
    zh: '组织方须写“{stage}”的权重。',
    en: 'The organiser has to give “{stage}” a weight.',
  },
  todo_weights: {
    status: 422,
    zh: '组织方须把各阶段权重调到合计1，现在合计{total}。',
    en: 'The organiser has to make the weights add up to 1; now they add up to {total}.',
  },
  todo_fault: { status: 422, zh: '组织方须改正：{fault}', en: 'The organiser has to correct this: {fault}' },
} as const satisfies Record<string, ProblemText>;
