import { AUDIENCES } from './board.js';
import { maskName, nameFor, publicName } from './name-policy.js';

describe('a masked name', () => {
  it.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['欧阳娜娜', '欧***'],
    ['阿依古丽·买买提', '阿*******'],
    ['𠮷野家', '𠮷**'],
    ['王', '*'],
    ['—', '*'],
    ['', '*'],
    ['Jane Doe', 'J. D.'],
    ['jean-pierre léaud', 'J. L.'],
    ["O'Neil Ann", 'O. A.'],
    ['Émile', 'É.'],
    ['E\u0301mile', 'E\u0301.'],
    ['J', '*'],
    ['王 Ann', '王****'],
  ])('of %j is %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

const consented = { name: '张三', employer: '一厂', published: true };
const silent = { name: '李四', employer: null, published: false };

describe('a name on a public board', () => {
  it.each([
    ['number', consented, null],
    ['masked', consented, '张*'],
    ['masked', silent, '李*'],
    ['full', consented, '张三'],
    ['full', silent, null],
  ] as const)('by policy %s', (policy, known, shown) => {
    expect(publicName(policy, known)).toBe(shown);
    expect([nameFor('public', policy, known), nameFor('hall', policy, known)]).toEqual([shown, shown]);
  });

  it('is in no policy told to jurors, and in all to organisers', () => {
    for (const policy of ['number', 'masked', 'full'] as const) {
      expect(nameFor('jury', policy, consented)).toBeNull();
      expect(nameFor('organiser', policy, silent)).toBe('李四');
    }
  });

  it('is null for an entry that nobody knows', () => {
    expect(AUDIENCES.map((audience) => nameFor(audience, 'full', undefined))).toEqual([null, null, null, null]);
  });
});
