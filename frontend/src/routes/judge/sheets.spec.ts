import type { Held } from '$lib/outbox/picture';
import { badgeOfAll } from './sheets';

/** As far as the badge looks. */
const held = {
  sheet: { id: 's1', aspects: [{ code: 'a' }, { code: 'b' }] },
  heardAt: 0,
  outbox: { copy: { revision: 3, heard: 3, marks: {} }, operations: [] },
} as unknown as Held;

const isStored = () => true;

test('the list does not say that all is saved while something stands half typed on a sheet', () => {
  expect(badgeOfAll([held], 'online', { isDraft: () => false, isStored })).toEqual({ kind: 'synced' });
  expect(
    badgeOfAll([held], 'online', { isDraft: (sheet, aspect) => sheet === 's1' && aspect === 'b', isStored }),
  ).toEqual({
    kind: 'unfinished',
    count: 1,
  });
});
