import type { ProblemText } from '../problem-text.js';

/** What is wrong with the meaning of a definition: scheme, stages, people, panels, marks. */
export const definitionEventFaults = {
  code_repeated: {
    status: 422,
    zh: '“{value}”重复，已在{first}用过。',
    en: '“{value}” is used twice; first at {first}.',
  },
  scheme_missing: {
    status: 422,
    zh: '“{stage}”没有评分细则：请写criteria，理论或计时阶段也可以只写max。',
    en: 'Stage “{stage}” has no marking scheme: give criteria, or just max for a theory or timed stage.',
  },
  scheme_two_forms: {
    status: 422,
    zh: '“{stage}”同时用了简写和criteria，或这类阶段不能用这个简写，请只留一种。',
    en: 'Stage “{stage}” mixes the short form with criteria, or uses one that does not fit its kind; keep one.',
  },
  scheme_total: {
    status: 422,
    zh: '评分细则合计{total}，应正好{expected}；不限总分请写 unbounded。',
    en: 'The scheme adds up to {total}, it must be exactly {expected}; say unbounded if it has no total.',
  },
  aspects_too_many: { status: 422, zh: '评分点共{count}个，最多{limit}个。', en: '{count} aspects, at most {limit}.' },
  not_positive: { status: 422, zh: '{value}必须大于0。', en: '{value} must be above 0.' },
  negative: { status: 422, zh: '{value}不能小于0。', en: '{value} must not be below 0.' },
  above_max: { status: 422, zh: '{value}超过满分{max}。', en: '{value} is above the maximum {max}.' },
  range_empty: {
    status: 422,
    zh: '下限{low}应小于上限{high}。',
    en: 'The lower end {low} must be below the upper end {high}.',
  },
  order_wrong: {
    status: 422,
    zh: '这些数要按顺序排：{value}放错了位置或重复。',
    en: 'These numbers must be in order: {value} is out of place or repeated.',
  },
  step_uneven: {
    status: 422,
    zh: '满分{max}不是档距{step}的整数倍。',
    en: 'The maximum {max} is no multiple of the step {step}.',
  },
  trim_all: {
    status: 422,
    zh: '去掉{drop}个最高和{drop}个最低，至少要{needed}位裁判打分。',
    en: 'Dropping the {drop} highest and {drop} lowest needs at least {needed} judges.',
  },
  time_points: {
    status: 422,
    zh: '计时评分请写target和limit，或者只写table。',
    en: 'Points for time need target and limit, or a table, not both.',
  },
  weight_missing: {
    status: 422,
    zh: '有多个阶段时，“{stage}”要写权重。',
    en: 'With several stages, “{stage}” needs a weight.',
  },
  weights_total: {
    status: 422,
    zh: '各阶段权重合计{total}，应正好为1。',
    en: 'The weights of the stages add up to {total}; they must be exactly 1.',
  },
  stage_unknown: { status: 422, zh: '没有阶段“{value}”。', en: 'There is no stage “{value}”.' },
  section_unknown: { status: 422, zh: '阶段里没有评分单元“{value}”。', en: 'The stage has no section “{value}”.' },
  session_unknown: { status: 422, zh: '阶段里没有场次“{value}”。', en: 'The stage has no session “{value}”.' },
  station_unknown: { status: 422, zh: '场次里没有工位“{value}”。', en: 'The session has no station “{value}”.' },
  station_taken: {
    status: 422,
    zh: '工位“{value}”在这一场已排给{first}。',
    en: 'Station “{value}” of this session is taken; see {first}.',
  },
  judge_unknown: { status: 422, zh: '没有裁判“{value}”。', en: 'There is no judge “{value}”.' },
  entry_unknown: { status: 422, zh: '没有{value}号参赛者。', en: 'There is no entry {value}.' },
  consent_future: {
    status: 422,
    zh: '同意的时间{value}还没有到，请核对日期和这台服务器的时钟。',
    en: 'The consent is dated {value}, which is still to come; check the date and the clock of this server.',
  },
  sheets_too_many: {
    status: 422,
    zh: '裁判组和参赛者合起来有{count}张评分表，一场竞赛最多{limit}张，请分场次编组或减少裁判组负责的单元。',
    en: 'Panels and entries make {count} mark sheets, a contest has at most {limit}; give panels sessions or fewer sections.',
  },
  session_times: { status: 422, zh: '结束时间要晚于开始时间。', en: 'The end must be after the start.' },
  advance_rule: {
    status: 422,
    zh: '晋级规则要在top、percent、minimum中正好选一个。',
    en: 'An advance rule has exactly one of top, percent and minimum.',
  },
  advance_percent: {
    status: 422,
    zh: '{value}不是0到100之间的百分比。',
    en: '{value} is not a percentage above 0 and up to 100.',
  },
  advance_cycle: { status: 422, zh: '晋级绕成了圈：{stages}。', en: 'The advance rules form a cycle: {stages}.' },
  tie_shape: {
    status: 422,
    zh: '同分规则“{value}”应写成stage:阶段、criterion:阶段/代号、section:阶段/代号或time:阶段/代号。',
    en: 'Tie rule “{value}” must read stage:STAGE, criterion:STAGE/CODE, section:STAGE/CODE or time:STAGE/CODE.',
  },
  tie_unknown: { status: 422, zh: '同分规则“{value}”指向的内容不存在。', en: 'Tie rule “{value}” points to nothing.' },
  awards_total: {
    status: 422,
    zh: '奖项比例合计{total}%，不能超过100%。',
    en: 'The award quotas add up to {total} %, over 100 %.',
  },
  honour_ranks: {
    status: 422,
    zh: '名次从{from}到{to}是空的，`to`不能小于`from`。',
    en: 'No rank lies from {from} to {to}; `to` must not be below `from`.',
  },
  minimum_high: {
    status: 422,
    zh: '裁判组只有{judges}位裁判，达不到最少{minimum}位。',
    en: 'The panel has fewer judges than its minimum: {judges} of {minimum}.',
  },
  judgement_three: {
    status: 422,
    zh: '{section}含评判分，需要3位裁判，裁判组只有{judges}位。',
    en: 'Section {section} is judged by judgement and needs three judges; the panel has {judges}.',
  },
  recusal_leaves: {
    status: 422,
    zh: '{entry}号回避之后，裁判组{panel}只剩{judges}位裁判，至少要{minimum}位。',
    en: 'After recusals panel {panel} is short of judges for entry {entry}: {judges} of {minimum}.',
  },
  section_unserved: {
    status: 422,
    zh: '评分单元{section}在场次“{session}”没有裁判组。',
    en: 'No panel marks section {section} in session “{session}”.',
  },
  section_served_twice: {
    status: 422,
    zh: '评分单元{section}在场次“{session}”已由裁判组{panel}负责。',
    en: 'Section {section} in session “{session}” is already marked by panel {panel}.',
  },
  absence_scope_both: {
    status: 422,
    zh: '缺席请只写entry或session其中一个。',
    en: 'An absence names an entry or a session, not both.',
  },
  absences_wide: {
    status: 422,
    zh: '缺席登记涉及的裁判与参赛者超过{limit}对，请写得更具体。',
    en: 'The absences cover more than {limit} pairs of judge and entry; say them more precisely.',
  },
  judge_not_in_stage: {
    status: 422,
    zh: '裁判{judge}不在阶段“{stage}”的裁判组里。',
    en: 'Judge {judge} is on no panel of stage “{stage}”.',
  },
  aspect_not_in_stage: { status: 422, zh: '阶段里没有评分点“{value}”。', en: 'The stage has no aspect “{value}”.' },
  marks_not_running: {
    status: 422,
    zh: '赛项还没开赛，不能带分数；请把state写成running或去掉marks。',
    en: 'The event is not running, so it cannot bring marks; set state to running or leave marks out.',
  },
  sheet_twice: { status: 422, zh: '这张评分表已在{first}给出。', en: 'This sheet is already given at {first}.' },
  sheet_empty: {
    status: 422,
    zh: '这张评分表上没有该裁判要打的分。',
    en: 'There is nothing for this judge to mark on this sheet.',
  },
  sheet_incomplete: {
    status: 422,
    zh: '评分表不完整，缺{count}项：{aspects}。',
    en: 'The sheet is incomplete, {count} missing: {aspects}.',
  },
  mark_foreign_judge: {
    status: 422,
    zh: '裁判{judge}不在{entry}号{section}的裁判组里。',
    en: 'Judge {judge} is not on the panel for section {section} of entry {entry}.',
  },
  mark_recused_judge: {
    status: 422,
    zh: '裁判{judge}对{entry}号回避，不能打分。',
    en: 'Judge {judge} is recused from entry {entry} and cannot mark it.',
  },
  mark_absent_judge: {
    status: 422,
    zh: '裁判{judge}登记为缺席{aspect}，不能有分。',
    en: 'Judge {judge} is declared absent for {aspect} and cannot have a mark.',
  },
  mark_other_judge: {
    status: 422,
    zh: '{aspect}由组内第一位到场裁判记录，不在裁判{judge}的表上。',
    en: '{aspect} is recorded by the first judge present; it is not on the sheet of judge {judge}.',
  },
  mark_other_section: {
    status: 422,
    zh: '{aspect}属于评分单元{section}，不在这张表上。',
    en: '{aspect} belongs to section {section}, not on this sheet.',
  },
  judgement_spread: {
    status: 422,
    zh: '{entry}号{aspect}的评判分相差超过1，须先合议再重打。',
    en: 'The judgements of {aspect} for entry {entry} are more than 1 apart; discuss and vote again first.',
  },
  aspect_over_two: {
    status: 422,
    zh: '提醒：{aspect}满分{max}，超过世赛单个评分点2.00分的限制。',
    en: 'Note: {aspect} is worth {max}, over the WorldSkills limit of 2.00 per aspect.',
  },
  descriptors_few: {
    status: 422,
    zh: '提醒：评判点{aspect}只有{count}档描述，建议写全0到3分。',
    en: 'Note: not all of 0 to 3 are described for judgement aspect {aspect} (descriptors: {count}).',
  },
  exclusive_unknown: {
    status: 422,
    zh: '本竞赛没有代号为“{value}”的其他赛项，请核对兼报限制。',
    en: 'The contest has no other event with code “{value}”; check which events exclude each other.',
  },
  entries_few: {
    status: 422,
    zh: '提醒：只有{count}名参赛者，少于{minimum}名时省级规则会取消赛项。',
    en: 'Note: {count} entries; provincial rules cancel events with fewer than {minimum}.',
  },
  capacity_exceeded: {
    status: 422,
    zh: '提醒：{count}名参赛者超过名额{capacity}。',
    en: 'Note: {count} entries exceed the capacity of {capacity}.',
  },
} as const satisfies Record<string, ProblemText>;
