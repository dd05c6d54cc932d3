import { pastedAspects, pastedNames } from './pasted.js';

test('names come one a row, whatever else the rows hold', () => {
  expect(pastedNames('秦立新\t澄远电驱\r\n\r\n 高明辉 \n\t没有姓名')).toEqual(['秦立新', '高明辉']);
});

describe('aspects out of a spreadsheet', () => {
  it('with a heading, types in words, and what the types need', () => {
    const text =
      '代号\t名称\t类型\t满分\t每处\nA1.1\t外观\t是否\t2\t\nA1.2\t缺陷\t扣分\t10\t0.5\nA1.3\t整体\tPanel\t5\t0.25';
    expect(pastedAspects(text, 'A1.', [])).toEqual({
      wrong: [],
      aspects: [
        { code: 'A1.1', name: '外观', type: 'binary', max: '2' },
        { code: 'A1.2', name: '缺陷', type: 'deduct', max: '10', each: '0.5' },
        { code: 'A1.3', name: '整体', type: 'panel', max: '5', step: '0.25' },
      ],
    });
  });

  it('without codes, which go on from those that are taken', () => {
    const { aspects } = pastedAspects('外观\t2\n尺寸\t3', 'A1.', [{ code: 'A1.1' }]);
    expect(aspects).toEqual([
      { code: 'A1.2', name: '外观', type: 'binary', max: '2' },
      { code: 'A1.3', name: '尺寸', type: 'binary', max: '3' },
    ]);
  });

  it.each([
    ['no marks', 'A\t外观\n', 1],
    ['marks that are no number', 'x\t1\nA1\t外观\t两分', 2],
    ['a type that nobody knows', 'A1\t外观\t神秘\t2', 1],
    ['no name', 'A1\t\t2', 1],
  ])('names the row with %s', (_what, text, row) => {
    expect(pastedAspects(`好\t1\n${text}`, 'A', []).wrong).toContain(row + 1);
  });
});
