import { type ScreenDue, type ScreenSign, screenHealth } from './health.js';
import { sameView } from './view.js';

const NOW = 1_000_000;
const sign: ScreenSign = { at: NOW - 2_000, revision: 3, v: 40, stale: false };
const due: ScreenDue = { revision: 3, assignedAt: NOW - 60_000, board: { v: 40, changedAt: NOW - 30_000 } };

describe('11.12 a stuck screen looks stuck', () => {
  it.each<[string, Partial<ScreenSign>, Partial<ScreenDue>, string]>([
    ['shows what it should', {}, {}, 'live'],
    ['gave no sign for three turns', { at: NOW - 9_001 }, {}, 'silent'],
    ['gave one in the future, because the clock went back an hour', { at: NOW + 3_600_000 }, {}, 'silent'],
    ['says itself that it lost the server', { stale: true }, {}, 'behind'],
    ['hangs on an old board while its signs go on', { v: 39 }, {}, 'behind'],
    ['has a moment for the newest change', { v: 39 }, { board: { v: 40, changedAt: NOW - 3_000 } }, 'live'],
    ['is ahead of what this server looked at', { v: 41 }, {}, 'live'],
    ['still shows the view before', { revision: 2 }, {}, 'behind'],
    ['has a moment for a new view', { revision: 2 }, { assignedAt: NOW - 3_000 }, 'live'],
    ['shows no board', { v: null }, { board: null }, 'live'],
  ])('a screen that %s', (_, said, wanted, health) => {
    expect(screenHealth({ ...sign, ...said }, { ...due, ...wanted }, NOW)).toBe(health);
  });

  it('a view is the same whatever the order of its fields', () => {
    expect(sameView({ kind: 'board', event: 'a' }, { event: 'a', kind: 'board' })).toBe(true);
    expect(sameView({ kind: 'board', event: 'a' }, { kind: 'draw', event: 'a' })).toBe(false);
  });
});
