import { type Recording, recorded } from './recorded.js';

const sheet = (duties: string[], revision: number, marks: Recording['marks'] = {}): Recording => ({
  duties,
  revision,
  marks,
});

describe('marks of an entry that a table shows', () => {
  it.each<[string, Recording[], ReturnType<typeof recorded>]>([
    ['nobody records', [], { values: {}, revisions: {} }],
    ['one judge', [sheet(['T1', 'T2'], 3, { T1: ['80', 3] })], { values: { T1: '80' }, revisions: { T1: 3, T2: 3 } }],
    [
      'two judges: each aspect stands on the revision of the sheet that takes it',
      [sheet(['T1'], 10, { T1: ['80', 10] }), sheet(['T2'], 8, { T2: ['70', 8] })],
      { values: { T1: '80', T2: '70' }, revisions: { T1: 10, T2: 8 } },
    ],
    [
      'what the absent judge recorded before gives way to whoever records now, marked or not',
      [sheet(['T1'], 4, { T1: ['80', 3], T2: ['60', 4] }), sheet(['T2'], 0)],
      { values: { T1: '80' }, revisions: { T1: 4, T2: 0 } },
    ],
    [
      'an aspect that nobody records any more shows what was recorded',
      [sheet(['T1'], 4, { T2: ['60', 4] })],
      { values: { T2: '60' }, revisions: { T1: 4 } },
    ],
  ])('%s', (_, sheets, expected) => {
    expect(recorded(sheets, ['T1', 'T2'])).toEqual(expected);
  });
});
