import { ENTRY_STATUSES, EVENT_STATES } from '../contest/states.js';
import { decideFreeze } from './decide-freeze.js';
import { decideStatus } from './decide-status.js';

const closed = ['final', 'archived', 'cancelled'];

describe.each(EVENT_STATES)('while an event is %s', (eventState) => {
  const isClosed = closed.includes(eventState);

  it.each(ENTRY_STATUSES.flatMap((from) => ENTRY_STATUSES.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    const decided = decideStatus({ status: from, eventState, number: '7' }, { status: to });
    if (isClosed) expect(decided).toEqual({ ok: false, violation: { code: 'event_final' } });
    else if (from === to)
      expect(decided).toEqual({ ok: false, violation: { code: 'status_same', params: { number: '7' } } });
    else expect(decided).toEqual({ ok: true, value: to });
  });

  it.each([
    [false, true],
    [true, false],
    [true, true],
    [false, false],
  ])('freeze %s → %s', (from, to) => {
    const decided = decideFreeze({ frozen: from, eventState }, { frozen: to });
    if (isClosed) expect(decided).toEqual({ ok: false, violation: { code: 'freeze_closed' } });
    else if (from === to) expect(decided).toEqual({ ok: false, violation: { code: 'freeze_same' } });
    else expect(decided).toEqual({ ok: true, value: to });
  });
});
