import { applyEdits, type DraftEdit, valueAt } from './edits.js';

const start = { name: '焊工', stages: [{ code: 'a' }, { code: 'b' }, { code: 'c' }], note: 'x' };
const codes = (document: unknown) => (document as typeof start).stages.map(({ code }) => code).join('');

const CASES: [string, DraftEdit[], unknown][] = [
  ['set', [{ op: 'set', path: ['stages', 1, 'code'], value: 'z' }], 'azc'],
  ['set a field that is not there yet', [{ op: 'set', path: ['stages', 1, 'kind'], value: 'theory' }], 'abc'],
  ['unset', [{ op: 'unset', path: ['note'] }], 'abc'],
  ['add', [{ op: 'add', path: ['stages'], at: 3, value: { code: 'd' } }], 'abcd'],
  ['remove', [{ op: 'remove', path: ['stages'], at: 0 }], 'bc'],
  ['move down', [{ op: 'move', path: ['stages'], from: 0, to: 2 }], 'bca'],
  ['move up', [{ op: 'move', path: ['stages'], from: 2, to: 0 }], 'cab'],
  [
    'several, each on what the one before left',
    [
      { op: 'remove', path: ['stages'], at: 1 },
      { op: 'set', path: ['stages', 1, 'code'], value: 'k' },
      { op: 'add', path: ['stages'], at: 0, value: { code: 'n' } },
    ],
    'nak',
  ],
];

test.each(CASES)('%s, and its inverse leads back', (_name, edits, expected) => {
  const untouched = structuredClone(start);
  const edited = applyEdits(start, edits)!;
  expect(codes(edited.document)).toBe(expected);
  expect(start).toEqual(untouched);
  const back = applyEdits(edited.document, edited.inverse)!;
  expect(back.document).toEqual(start);
  expect(applyEdits(back.document, back.inverse)!.document).toEqual(edited.document);
});

test.each<[string, DraftEdit]>([
  ['a list that is none', { op: 'add', path: ['name'], at: 0, value: 1 }],
  ['past the end of a list', { op: 'add', path: ['stages'], at: 4, value: {} }],
  ['removing what is not there', { op: 'remove', path: ['stages'], at: 3 }],
  ['moving to where nothing is', { op: 'move', path: ['stages'], from: 0, to: 3 }],
  ['a field of nothing', { op: 'set', path: ['events', 0, 'name'], value: 'x' }],
  ['an index that is not there', { op: 'set', path: ['stages', 3], value: {} }],
  ['taking a hole into a list', { op: 'unset', path: ['stages', 0] }],
  ['the whole document', { op: 'set', path: [], value: {} }],
  ['what objects inherit', { op: 'set', path: ['__proto__', 'polluted'], value: 1 }],
])('refuses %s', (_name, edit) => {
  expect(applyEdits(start, [edit])).toBeNull();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('valueAt finds what stands there and nothing else', () => {
  expect(valueAt(start, ['stages', 2, 'code'])).toBe('c');
  expect(valueAt(start, ['stages', 9, 'code'])).toBeUndefined();
  expect(valueAt(start, ['constructor'])).toBeUndefined();
});
