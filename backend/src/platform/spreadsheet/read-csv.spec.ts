import { isWorkbook, readCsv } from './read-csv.js';

describe('a CSV file', () => {
  it.each([
    [
      'commas and Windows line ends',
      '参赛号,成绩\r\n001,91.5\r\n',
      [
        ['参赛号', '成绩'],
        ['001', '91.5'],
      ],
    ],
    [
      'a byte order mark, quotes and empty lines',
      '\uFEFFa,"b ""x"", c"\n\n1, 2 ,\n',
      [['a', 'b "x", c'], [], ['1', '2']],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons and a line end in a cell',
      'a;b\n"1\n1";2',
      [
        ['a', 'b'],
        ['1\n1', '2'],
      ],
    ],
    ['nothing', '', [[]]],
  ])('with %s is a sheet', (_, text, rows) => {
    expect(readCsv(Buffer.from(text))?.rows).toEqual(rows);
  });

  it('is read as Excel in China saves it', () => {
    expect(readCsv(Buffer.concat([Buffer.from('cbc9', 'hex'), Buffer.from(',1')]))?.rows).toEqual([['松', '1']]);
  });

  it('is neither a picture nor a workbook', () => {
    expect(readCsv(Buffer.from([255, 216, 0, 0]))).toBeNull();
    expect(['PK..', '\xd0\xcf', 'a,b'].map((text) => isWorkbook(Buffer.from(text, 'latin1')))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
