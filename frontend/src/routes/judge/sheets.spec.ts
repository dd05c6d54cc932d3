import type { Held } from '$lib/outbox/picture';
import { badgeOfAll, progress, type Sheet } from './sheets';

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

test('nobody waits for the sheet of an entry that left the contest', () => {
  const sheet = (entryStatus: Sheet['entryStatus'], state = 'open') =>
    ({ state, entryStatus, aspects: [{ code: 'a', absent: false }] }) as unknown as Sheet;
  const gone = [sheet('no_show'), sheet('withdrawn'), sheet('disqualified')];
  expect(progress([sheet('active', 'submitted'), sheet(undefined), ...gone])).toBe('1 / 2');
  expect(progress([sheet('disqualified', 'submitted')])).toBe('1 / 1');
});
