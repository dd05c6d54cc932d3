/** What can be wrong with the files of a protocol; each with the place, in both languages. */
const TEXTS = {
  csv_unreadable: ['读不到文件：{reason}', 'Cannot read the file: {reason}'],
  file_not_text: ['文件不是UTF-8文本', 'The file is not UTF-8 text'],
  csv_syntax: ['CSV格式有误：{reason}', 'Malformed CSV: {reason}'],
  csv_column_missing: ['缺少列“{column}”', 'Column “{column}” is missing'],
  csv_empty: ['没有数据行', 'There are no rows'],
  csv_judges_missing: ['没有裁判列J1、J2……', 'There are no judge columns J1, J2 …'],
  csv_cell_empty: ['“{column}”不能为空', '“{column}” must not be empty'],
  csv_number: ['“{column}”的值“{value}”不是数字', '“{value}” in “{column}” is not a number'],
  performance_twice: ['表演“{id}”重复', 'Performance “{id}” appears twice'],
  component_twice: ['表演“{id}”的“{component}”重复', '“{component}” of performance “{id}” appears twice'],
  component_missing: ['表演“{id}”缺少“{component}”', 'Performance “{id}” has no “{component}”'],
  components_missing: ['表演“{id}”有得分但没有内容分', 'Performance “{id}” has a score but no component marks'],
  marks_missing: ['“{component}”一行没有任何分数', 'The row of “{component}” has no marks'],
  factor_varies: [
    '“{component}”的系数前后不一：{first}与{value}',
    'The factor of “{component}” varies: {first} and {value}',
  ],
  write_failed: ['写不了文件：{reason}', 'Cannot write: {reason}'],
} as const satisfies Record<string, readonly [string, string]>;

export type FaultCode = keyof typeof TEXTS;

/** One line on stderr. `path`: file, line and column as in `components.csv:12:J3`, or a path into the definition. */
export interface ConvertFault {
  path: string;
  code: string;
  message: string;
}

/** Ends a conversion; nothing has been written. */
export class ConvertError extends Error {
  constructor(readonly faults: readonly ConvertFault[]) {
    super(faults[0]?.message);
  }
}

export function fault(path: string, code: FaultCode, params: Record<string, string> = {}): ConvertFault {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (hole, name: string) => params[name]?.slice(0, 80) ?? hole);
  const [zh, en] = TEXTS[code];
  return { path, code, message: `${fill(zh)}。${fill(en)}.` };
}
