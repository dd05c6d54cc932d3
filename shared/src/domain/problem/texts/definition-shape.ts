import type { ProblemText } from '../problem-text.js';

/** What is wrong with the text or the shape of a definition file. */
export const definitionShapeFaults = {
  more_faults: { status: 422, zh: '另有至少{count}处错误未列出。', en: 'At least {count} more faults are not listed.' },
  json_syntax: {
    status: 422,
    zh: '不是合法的JSON：第{line}行第{column}列。',
    en: 'Not valid JSON: line {line}, column {column}.',
  },
  json_encoding: {
    status: 422,
    zh: '文件不是UTF-8编码（第{line}行第{column}列起读不出），请另存为UTF-8再导入。',
    en: 'The file is not in UTF-8 (unreadable from line {line}, column {column}); save it as UTF-8 and import again.',
  },
  json_deep: { status: 422, zh: '嵌套超过{limit}层。', en: 'Nested deeper than {limit} levels.' },
  key_twice: { status: 422, zh: '“{key}”在同一处写了两次。', en: '“{key}” appears twice in the same place.' },
  key_forbidden: { status: 422, zh: '不允许使用“{key}”作字段名。', en: '“{key}” is not allowed as a field.' },
  key_unknown: { status: 422, zh: '没有“{key}”这个字段。', en: 'There is no field “{key}”.' },
  key_misspelt: {
    status: 422,
    zh: '没有“{key}”这个字段，是不是想写“{meant}”？',
    en: 'There is no field “{key}”; did you mean “{meant}”?',
  },
  format_unknown: {
    status: 422,
    zh: '不认识格式“{value}”，这里读{choices}。',
    en: 'Format “{value}” is unknown; this server reads {choices}.',
  },
  field_missing: { status: 422, zh: '缺少“{field}”。', en: '“{field}” is missing.' },
  type_wrong: { status: 422, zh: '应为{expected}，实际是{got}。', en: 'Expected {expected}, got {got}.' },
  number_bare: {
    status: 422,
    zh: '请给{value}加上引号：小数按文本写，才不会有误差。',
    en: 'Put {value} in quotes: decimals are written as text, so that nothing is lost.',
  },
  choice_unknown: { status: 422, zh: '“{value}”不在可选值里：{choices}。', en: '“{value}” is not one of {choices}.' },
  text_empty: { status: 422, zh: '不能为空。', en: 'This cannot be empty.' },
  text_too_long: { status: 422, zh: '太长了：{value}……', en: 'Too long: {value}…' },
  text_hidden: {
    status: 422,
    zh: '“{value}”里有看不见的控制字符，请重新输入。',
    en: '“{value}” contains invisible control characters; type it again.',
  },
  name_markup: {
    status: 422,
    zh: '名称“{value}”里不能有<或>。',
    en: 'The name “{value}” must not contain < or >.',
  },
  code_shape: {
    status: 422,
    zh: '代号“{value}”只能用小写字母、数字、点、横线和下划线，首尾是字母或数字，最多64位。',
    en: 'Code “{value}”: only lower-case letters, digits, dot, dash and underscore, a letter or digit at both ends, at most 64.',
  },
  token_shape: {
    status: 422,
    zh: '代号“{value}”只能用字母、数字、点、横线和下划线，最多32位。',
    en: 'Code “{value}”: only letters, digits, dot, dash and underscore, at most 32.',
  },
  decimal_shape: {
    status: 422,
    zh: '“{value}”不是小数，请用半角数字写成文本，如"7.25"。',
    en: '“{value}” is not a decimal; write plain digits as text, such as "7.25".',
  },
  instant_shape: {
    status: 422,
    zh: '“{value}”不是带时区的时间，如2026-05-16T08:30:00+08:00。',
    en: '“{value}” is not a time with its zone, such as 2026-05-16T08:30:00+08:00.',
  },
  time_zone: { status: 422, zh: '不认识时区“{value}”。', en: 'Time zone “{value}” is unknown.' },
  list_long: { status: 422, zh: '最多{limit}项。', en: 'At most {limit} items.' },
  list_empty: { status: 422, zh: '至少要有一项。', en: 'At least one item is needed.' },
  too_big: { status: 422, zh: '最大为{limit}。', en: 'At most {limit}.' },
  too_small: { status: 422, zh: '最小为{limit}。', en: 'At least {limit}.' },
} as const satisfies Record<string, ProblemText>;
