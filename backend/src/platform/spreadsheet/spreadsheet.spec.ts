import { deflateRawSync } from 'node:zlib';
import { CFB, utils, type WorkSheet, write } from '@e965/xlsx';
import { sentence } from '@leitai/shared/domain/problem/catalogue';
import type { Grid } from './grid.js';
import { readWorkbook } from './read-workbook.js';
import { SpreadsheetsService } from './spreadsheets.service.js';
import { asDate, readTable } from './table.js';
import { unzip } from './unzip.js';
import { writeWorkbook } from './write-workbook.js';

const COLUMNS = [
  { key: 'name', titles: ['姓名', 'Name'], required: true },
  { key: 'born', titles: ['出生日期', 'Born'], kind: 'date' },
  { key: 'id', titles: ['身份证号', 'ID'] },
] as const;

function fileOf(rows: unknown[][], change: (sheet: WorkSheet) => void = () => undefined): Buffer {
  const sheet = utils.aoa_to_sheet(rows);
  change(sheet);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '名单');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

function gridOf(file: Buffer): Grid {
  const read = readWorkbook(file);
  if (!read.ok) throw new Error(read.trouble);
  return read.sheets[0]!;
}

const troublesOf = (file: Buffer): string[] => {
  const table = readTable(gridOf(file), COLUMNS);
  return table.ok ? [] : table.violations.map(({ code, params }) => `${code}: ${sentence(code, 'zh', params)}`);
};

describe('reading a list from Excel', () => {
  it('takes rows under the header as text, whatever the order and width of the titles', () => {
    const file = fileOf([
      [],
      [' ｎａｍｅ*', '身份证号', '出生日期'],
      ['王强', '310101199001011234', '1990/1/5'],
      [],
      ['李静', 12345, 32874],
    ]);
    expect(readTable(gridOf(file), COLUMNS)).toEqual({
      ok: true,
      rows: [
        { row: 3, cells: { name: '王强', id: '310101199001011234', born: '1990-01-05' } },
        { row: 5, cells: { name: '李静', id: '12345', born: '1990-01-01' } },
      ],
    });
  });

  it('takes a date cell for its date', () => {
    const file = fileOf(
      [
        ['姓名', '出生日期'],
        ['王强', 45000],
      ],
      (sheet) => {
        sheet.B2 = { t: 'n', v: 45000, z: 'yyyy-mm-dd' };
      },
    );
    expect(gridOf(file).rows[1]).toEqual(['王强', '2023-03-15']);
  });

  it.each([
    ['1990年1月5日', '1990-01-05'],
    ['19900105', '1990-01-05'],
    ['1990.01.05', '1990-01-05'],
    ['1990-01-05T00:00:00', '1990-01-05'],
    ['32874', '1990-01-01'],
    ['去年', '去年'],
  ])('reads the date %s as %s', (text, date) => {
    expect(asDate(text)).toBe(date);
  });

  it.each<[string, Buffer, string]>([
    ['nothing below the header', fileOf([['姓名']]), 'sheet_no_rows'],
    ['nothing at all', fileOf([[]]), 'sheet_no_rows'],
    ['a column that is missing', fileOf([['身份证号'], ['1']]), 'sheet_column_missing: 表头缺少“姓名”这一列'],
    [
      'a column nobody knows',
      fileOf([
        ['姓名', '性格'],
        ['王强', '好'],
      ]),
      'sheet_column_unknown: 表头里的“性格”',
    ],
    [
      'a column twice',
      fileOf([
        ['姓名', 'Name'],
        ['王强', '王强'],
      ]),
      'sheet_column_twice: “姓名”',
    ],
    [
      'merged cells',
      fileOf([['姓名'], ['王强'], ['李静']], (sheet) => {
        sheet['!merges'] = [utils.decode_range('A2:A3')];
      }),
      'sheet_merged: A2:A3',
    ],
    [
      'a formula, never computed',
      fileOf([['姓名'], ['王强']], (sheet) => {
        sheet.A2 = { t: 's', v: '王强', f: 'HYPERLINK("http://x.test","王强")' };
      }),
      'sheet_formula: A2',
    ],
    [
      'an error value',
      fileOf([['姓名'], ['王强']], (sheet) => {
        sheet.A2 = { t: 'e', v: 42 };
      }),
      'sheet_error_cell: A2',
    ],
    [
      'an id that lost its digits',
      fileOf([
        ['姓名', '身份证号'],
        ['王强', 3.10101199001011e17],
      ]),
      'sheet_long_number: B2',
    ],
    ['10,001 rows', fileOf([['姓名'], ...Array.from({ length: 10_001 }, () => ['王强'])]), 'sheet_rows: 超过10000行'],
    ['201 columns', fileOf([['姓名'], Array.from({ length: 201 }, () => 'x')]), 'sheet_columns'],
  ])('says what is wrong: %s', (_, file, said) => {
    expect(troublesOf(file).join('\n')).toContain(said);
  });
});

/** A zip file whose one part claims a size that it does not have. */
function bomb(): Buffer {
  const parts = CFB.utils.cfb_new();
  const packed = deflateRawSync(Buffer.alloc(150 * 1024 * 1024));
  for (const name of ['[Content_Types].xml', 'xl/workbook.xml']) CFB.utils.cfb_add(parts, `/${name}`, Buffer.from('x'));
  CFB.utils.cfb_add(parts, '/xl/worksheets/sheet1.xml', packed);
  const file = CFB.write(parts, { fileType: 'zip', type: 'buffer', compression: false }) as Buffer;
  // Stored becomes deflated in the directory: what it unpacks to is told by unpacking only.
  for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 4)) {
    if (file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28)).includes('sheet1'))
      file.writeUInt16LE(8, at + 10);
  }
  return file;
}

describe('a file that is no list', () => {
  it.each<[string, Buffer, string]>([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'not_xlsx'],
    ['text', Buffer.from('姓名,身份证号\n'), 'not_xlsx'],
    ['nothing', Buffer.alloc(0), 'not_xlsx'],
    ['another zip', CFB.write(CFB.utils.cfb_new(), { fileType: 'zip', type: 'buffer' }) as Buffer, 'not_xlsx'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old_excel'],
    ['a cut one', fileOf([['姓名'], ['王强']]).subarray(0, 900), 'damaged'],
    ['eleven megabytes', Buffer.alloc(11 * 1024 * 1024), 'too_large'],
    ['a zip bomb', bomb(), 'bomb'],
  ])('%s is known by its content', (_, file, trouble) => {
    expect(readWorkbook(file)).toEqual({ ok: false, trouble });
  });

  it('stays so under any single damaged byte', () => {
    const file = fileOf([['姓名'], ['王强']]);
    for (let at = 0; at < file.length; at += 61) {
      const damaged = Buffer.from(file);
      damaged[at] = 255 - damaged[at]!;
      expect(() => readWorkbook(damaged)).not.toThrow();
    }
  });
});

describe('writing Excel', () => {
  const file = writeWorkbook([
    {
      name: '成绩[1]',
      above: ['暂定成绩'],
      header: ['姓名', '编号', '得分'],
      rows: [
        ['=cmd|calc', '007', { number: '-1.50' }],
        ['+86 138', '310101199001011234', null],
        ['@x', '-5', { number: '98.25' }],
      ],
    },
  ]);

  it('keeps ids as text and escapes what Excel would run', () => {
    const sheet = unzip(file).get('xl/worksheets/sheet1.xml')!.toString();
    expect(sheet).not.toContain('<f>');
    const strings = [...unzip(file).entries()].map(([, part]) => part.toString()).join('');
    expect(strings).toContain("'=cmd|calc".replace("'", '&apos;'));
    expect(strings).not.toMatch(/<t[^>]*>[=+@-]/);
  });

  it('reads back what was written', () => {
    expect(gridOf(file)).toMatchObject({
      name: '成绩 1',
      rows: [
        ['暂定成绩'],
        ['姓名', '编号', '得分'],
        ['=cmd|calc', '007', '-1.5'],
        ['+86 138', '310101199001011234'],
        ['@x', '-5', '98.25'],
      ],
    });
  });
});

describe('the service', () => {
  it('reads and writes in a thread, and refuses by name', async () => {
    const spreadsheets = new SpreadsheetsService();
    const file = await spreadsheets.write([{ name: '名单', header: ['姓名'], rows: [['王强']] }]);
    expect(await spreadsheets.table(file.toString('base64'), COLUMNS)).toMatchObject({ ok: true });
    await expect(spreadsheets.read('AAAA')).rejects.toMatchObject({ code: 'sheet_not_xlsx' });
  });

  it('lets eight files wait, tells whoever comes then when to come again, and takes the next after them', async () => {
    const spreadsheets = new SpreadsheetsService();
    const read = () => spreadsheets.read('AAAA').catch(({ code, retryAfter }) => [code, retryAfter]);
    const answers = await Promise.all(Array.from({ length: 9 }, read));
    expect(answers).toEqual([...Array(8).fill(['sheet_not_xlsx', undefined]), ['sheet_busy', 10]]);
    expect(await read()).toEqual(['sheet_not_xlsx', undefined]);
  });
});
