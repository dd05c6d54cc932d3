import { isDirty, met, reverted, torn } from './cell-value';

const shown = { typed: '80', saved: '80', savedAt: 3, base: 3 };

test('a field that nobody touched follows the server', () => {
  expect(met(shown, '85', 5)).toEqual({ typed: '85', saved: '85', savedAt: 5, base: 5 });
});

test('what is being typed builds on what was last seen, whatever comes meanwhile', () => {
  const typing = met({ ...shown, typed: '90' }, '85', 5);
  expect(typing).toEqual({ typed: '90', saved: '85', savedAt: 5, base: 3 });
  expect(reverted(typing)).toEqual({ typed: '85', saved: '85', savedAt: 5, base: 5 });
  expect(torn(typing, '85', 6)).toMatchObject({ typed: '90', base: 6 });
});

test('somebody who typed the same is done', () => {
  const same = met({ ...shown, typed: '85 ' }, '85', 5);
  expect([isDirty(same), same.base]).toEqual([false, 5]);
});

test('what is being typed builds on nothing when another judge’s sheet takes the mark now', () => {
  expect(met({ ...shown, typed: '90' }, null, 1)).toEqual({ typed: '90', saved: null, savedAt: 1, base: 0 });
});
