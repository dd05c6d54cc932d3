import type { ProblemText } from '../problem-text.js';

export const registrationProblems = {
  id_number_shape: {
    status: 422,
    zh: '身份证号应为18位：17位数字加一位数字或X。请核对，单元格设为“文本”再填。',
    en: 'An identity number has 18 signs: 17 digits, then a digit or X. Check it, in a cell formatted as text.',
  },
  id_number_check: {
    status: 422,
    zh: '身份证号的校验位不符，有一位写错了。请对照证件。',
    en: 'The check digit of the identity number is wrong: some digit is mistyped. Compare it with the card.',
  },
  registration_not_yet: {
    status: 409,
    zh: '这个赛项还没有开始报名。',
    en: 'Registration for this event has not opened yet.',
  },
  registration_closed: {
    status: 409,
    zh: '这个赛项的报名已经结束。如有特殊情况，请联系组织方。',
    en: 'Registration for this event has closed. Ask the organiser if there is a special reason.',
  },
  registration_twice: {
    status: 409,
    zh: '这个人已经报了这个赛项，一人只能有一个参赛资格。',
    en: 'This person is registered for this event already; one entry per person.',
  },
  registration_exclusive: {
    status: 409,
    zh: '已经报了赛项“{other}”，两个赛项不能兼报。请先退出那一项。',
    en: 'Registered for “{other}” already, and the two cannot be combined. Withdraw from that one first.',
  },
  registration_level_missing: {
    status: 422,
    zh: '这个赛项要求技能等级，请填写。',
    en: 'This event asks for a skill level; please fill it in.',
  },
  registration_level_unknown: {
    status: 422,
    zh: '没有“{value}”这个技能等级。请填：学徒工、初级工、中级工、高级工、技师、高级技师、特级技师、首席技师。',
    en: 'There is no skill level “{value}”. Write 学徒工, 初级工, 中级工, 高级工, 技师, 高级技师, 特级技师 or 首席技师.',
  },
  registration_level_low: {
    status: 422,
    zh: '技能等级是{level}，这个赛项要求{lowest}及以上。',
    en: 'The skill level is {level}; this event asks for {lowest} or above.',
  },
  registration_level_high: {
    status: 422,
    zh: '技能等级是{level}，这个赛项只收{highest}及以下。',
    en: 'The skill level is {level}; this event takes {highest} or below.',
  },
  registration_born_missing: {
    status: 422,
    zh: '这个赛项有年龄要求，请填写出生日期或身份证号。只用来核对年龄，不保存。',
    en: 'This event has an age limit: give a date of birth or an identity number. It is used to check the age, and not kept.',
  },
  registration_born_shape: {
    status: 422,
    zh: '“{value}”不是日期。请写成1990-01-05。',
    en: '“{value}” is no date. Write it as 1990-01-05.',
  },
  registration_born_differs: {
    status: 422,
    zh: '出生日期与身份证号不一致，请核对。',
    en: 'The date of birth and the identity number do not agree; check them.',
  },
  registration_too_young: {
    status: 422,
    zh: '{age}周岁，这个赛项要求年满{youngest}周岁。',
    en: 'Aged {age}; this event asks for at least {youngest}.',
  },
  registration_too_old: {
    status: 422,
    zh: '{age}周岁，这个赛项要求不超过{oldest}周岁。',
    en: 'Aged {age}; this event takes people up to {oldest}.',
  },
  registration_employer: {
    status: 422,
    zh: '这个赛项只收这些单位的职工：{employers}。请核对单位全称。',
    en: 'This event is for workers of: {employers}. Check the full name of the employer.',
  },
  registration_name_missing: { status: 422, zh: '没有姓名，请填写。', en: 'There is no name; fill it in.' },
  registration_text_long: {
    status: 422,
    zh: '姓名、单位不超过{most}个字。',
    en: 'Name and employer have at most {most} characters.',
  },
  registration_text_signs: {
    status: 422,
    zh: '姓名、单位不能以“=”“+”“-”“@”开头，也不能有“<”“>”或看不见的字符。请改成文字。',
    en: 'Name and employer may not begin with “=”, “+”, “-” or “@”, nor hold “<”, “>” or invisible characters. Write plain text.',
  },
  registration_row_repeated: {
    status: 422,
    zh: '和第{first}行是同一个人。请删去一行。',
    en: 'The same person as in row {first}. Delete one of the rows.',
  },
  registration_id_number_differs: {
    status: 409,
    zh: '这个人以前登记的是另一个身份证号。请对照证件；如果以前登记的写错了，请把身份证号留空，另填出生日期。',
    en: 'Another identity number is on record for this person. Compare it with the card; if the earlier one was wrong, leave the number empty and give the date of birth.',
  },
  rename_elsewhere: {
    status: 409,
    zh: '这个人还参加了不归您管理的赛事，改名也会改动那里的榜单。请平台管理员来更正姓名。',
    en: 'This person also takes part in a contest that you do not run, and its boards would change, too. Ask the administrator of the platform to correct the name.',
  },
  registration_state: {
    status: 409,
    zh: '这个报名已经退出、被拒绝或已换人，不能再改。',
    en: 'This registration was withdrawn, refused or replaced; it cannot be changed.',
  },
  registration_nothing_claimed: {
    status: 409,
    zh: '这个人没有填报证件号码，没有可核对的。请刷新名单。',
    en: 'This person told no identity number: there is nothing to look at. Reload the list.',
  },
  registration_same_number: {
    status: 409,
    zh: '{count}人填报的证件号码与别人相同。请在报名名单里核对证件：确认属于谁，或退回冒填的报名，再结束报名。',
    en: '{count} registered with an identity number that somebody else has, too. In the list of registrations, look at the documents: confirm whose it is or refuse the wrong one; then close registration.',
  },
  registration_decided: {
    status: 409,
    zh: '这个报名不在等待批准，请刷新。',
    en: 'This registration does not wait for an approval; reload.',
  },
  registration_running: {
    status: 409,
    zh: '比赛已经开始，请到赛场找组织方办理退赛。',
    en: 'The event is under way; ask the organiser in the hall to withdraw you.',
  },
  replacement_state: {
    status: 409,
    zh: '报名开始前和比赛开始后都不能换人。',
    en: 'Nobody can be replaced before registration opens or once the event runs.',
  },
  replacement_late: {
    status: 409,
    zh: '换人的截止时间是{until}，已经过了。不能来的人请登记退出。',
    en: 'People could be replaced until {until}; that has passed. Withdraw whoever cannot come.',
  },
} as const satisfies Record<string, ProblemText>;
