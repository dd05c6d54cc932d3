import { aStage, rulesOf } from '../../testing/build-rules.js';
import { decideClock } from './decide-clock.js';
import { extraPlace } from './extra-place.js';
import { faceOf, type SessionClock } from './session-clock.js';

const HOUR = 3_600_000;
const running: SessionClock = { plannedMs: 2 * HOUR, elapsedMs: 0, since: 1000, extra: {} };
const paused: SessionClock = { plannedMs: 2 * HOUR, elapsedMs: HOUR, since: null, extra: { a: 600_000 } };
const at = (clock: SessionClock | null) => ({ clock, eventState: 'running' as const });

describe('a session’s clock', () => {
  it('starts, stands still and goes on from where it stood', () => {
    expect(decideClock(at(null), { step: 'start', plannedMs: 2 * HOUR }, 1000)).toEqual({ ok: true, value: running });
    const stopped = decideClock(at(running), { step: 'pause' }, 1000 + HOUR);
    expect(stopped).toEqual({ ok: true, value: { ...running, elapsedMs: HOUR, since: null } });
    expect(decideClock(at(paused), { step: 'resume' }, 9 * HOUR)).toMatchObject({
      value: { elapsedMs: HOUR, since: 9 * HOUR },
    });
    expect(faceOf({ ...paused, since: 9 * HOUR }, 9 * HOUR + 60_000).leftMs).toBe(HOUR - 60_000);
  });

  it('gives extra time to one entry, which a new start leaves it', () => {
    const more = decideClock(at(paused), { step: 'extra', entry: 'a', extraMs: 300_000 }, 5);
    expect(more).toMatchObject({ value: { extra: { a: 900_000 } } });
    expect(faceOf(paused, 5, 'a').leftMs - faceOf(paused, 5, 'b').leftMs).toBe(600_000);
    expect(decideClock(at(paused), { step: 'start', plannedMs: HOUR }, 7)).toMatchObject({
      value: { elapsedMs: 0, since: 7, extra: { a: 600_000 } },
    });
  });

  it('tells how far it is over', () => {
    expect(faceOf(running, 1000 + 3 * HOUR)).toEqual({ plannedMs: 2 * HOUR, leftMs: -HOUR, running: true });
  });

  it.each([
    ['a start while it runs', running, { step: 'start', plannedMs: 1 }, 'clock_running'],
    ['going on while it runs', running, { step: 'resume' }, 'clock_running'],
    ['a pause while it stands', paused, { step: 'pause' }, 'clock_not_running'],
    ['a pause before the start', null, { step: 'pause' }, 'clock_none'],
    ['extra time before the start', null, { step: 'extra', entry: 'a', extraMs: 1 }, 'clock_none'],
  ] as const)('refuses %s', (_, clock, step, code) => {
    expect(decideClock(at(clock), step, 5)).toMatchObject({ violation: { code } });
  });

  it('stands when the event has ended', () => {
    expect(decideClock({ clock: running, eventState: 'final' }, { step: 'pause' }, 5)).toMatchObject({
      violation: { code: 'event_final' },
    });
  });
});

describe('extra time that names no stage', () => {
  const rules = rulesOf([aStage('theory', [], { kind: 'theory' }), aStage('first', []), aStage('last', [])], []);
  const entry = { placements: [{ stage: 'last', session: 'noon', station: null }] };
  const clock = (stage: string, session: string, as = paused) => ({ ...as, stage, session });

  it.each([
    ['to the clock that runs', [clock('last', 'noon'), clock('first', '', running)], ['first', '']],
    ['to the clock of a theory paper', [clock('theory', '', running)], ['theory', '']],
    ['to the latest that was started when none runs', [clock('last', 'noon'), clock('first', '')], ['last', 'noon']],
    ['to no session of others', [clock('last', 'eve', running), clock('first', '')], ['first', '']],
    ['nowhere before a clock was started', [], [undefined, undefined]],
  ])('goes %s', (_, clocks, expected) => {
    const place = extraPlace(rules, entry, clocks);
    expect([place?.stage, place?.session]).toEqual(expected);
  });
});
