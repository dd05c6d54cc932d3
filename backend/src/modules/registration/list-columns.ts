import { levelWords } from '@leitai/shared/domain/registration/levels';
import type { Column } from '../../platform/spreadsheet/table.js';
import type { SheetToWrite } from '../../platform/spreadsheet/write-workbook.js';

export type ListKey = 'name' | 'employer' | 'level' | 'idNumber' | 'born';

/** The columns of a registration list. */
export const LIST_COLUMNS: readonly Column<ListKey>[] = [
  { key: 'name', titles: ['姓名', 'Name'], required: true },
  { key: 'employer', titles: ['单位', '工作单位', 'Employer'] },
  { key: 'level', titles: ['技能等级', 'Skill level'] },
  { key: 'idNumber', titles: ['身份证号', '身份证号码', 'ID number'] },
  { key: 'born', titles: ['出生日期', 'Date of birth'], kind: 'date' },
];

/** An empty list with its header, and a second sheet that explains the columns. */
export const template = (): SheetToWrite[] => [
  { name: '报名表', header: LIST_COLUMNS.map(({ titles: [title] }) => title), widths: [14, 32, 14, 24, 16], rows: [] },
  {
    name: '填表说明',
    header: ['列', '怎么填'],
    widths: [14, 70],
    rows: [
      ['姓名', '必填。与证件一致。'],
      ['单位', '全称。本人确认后才显示。'],
      [
        '技能等级',
        Object.values(levelWords)
          .map(({ zh }) => zh)
          .join('、'),
      ],
      ['身份证号', '可不填。只用来核对年龄、查重，系统不保存号码。'],
      ['出生日期', '可不填，写成1990-01-05。填了身份证号就不用填。'],
    ],
  },
];
