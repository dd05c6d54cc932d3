import { decideRelease, decideReport, decideTakeOver, type HoldSituation } from './decide-hold.js';
import { afterMark } from './hold.js';

const FIRST = '7f3a Chrome Android';
const SECOND = '91bc Safari iPad';
const held: HoldSituation = {
  hold: { device: FIRST, since: 1000 },
  released: [],
  sheetState: 'open',
  eventState: 'running',
};
const released: HoldSituation = { ...held, hold: null, released: ['7f3a'] };

describe('11.10 one active device a sheet', () => {
  it('is the first that touched it, whatever another one sends', () => {
    expect(afterMark({ hold: null, released: [] }, FIRST, 1000)).toEqual(held.hold);
    expect(afterMark(held, SECOND, 2000)).toEqual(held.hold);
  });

  it('is changed by a take-over, which the holder itself can repeat without becoming another', () => {
    expect(decideTakeOver(held, { device: SECOND, waiting: 3 }, 5000)).toEqual({
      ok: true,
      value: { hold: { device: SECOND, since: 5000 }, released: [] },
    });
    expect(decideTakeOver(held, { device: '7f3a newer name', waiting: 0 }, 5000)).toMatchObject({
      value: { hold: held.hold },
    });
  });

  it('is nobody after a release; the dead device comes back only with nothing that could slip into the result', () => {
    expect(decideRelease(held)).toEqual({ ok: true, value: { device: '7f3a', hold: null, released: ['7f3a'] } });
    expect(decideTakeOver(released, { device: FIRST, waiting: 2 }, 9)).toMatchObject({
      violation: { code: 'outbox_not_empty', params: { count: 2 } },
    });
    expect(decideTakeOver(released, { device: FIRST, waiting: 0 }, 9)).toMatchObject({
      value: { hold: { device: FIRST, since: 9 }, released: [] },
    });
    expect(decideTakeOver(released, { device: SECOND, waiting: 2 }, 9)).toMatchObject({
      value: { released: ['7f3a'] },
    });
  });

  it.each<[string, Partial<HoldSituation>, string]>([
    ['an event that does not run', { eventState: 'final' }, 'event_not_running'],
    ['a submitted sheet', { sheetState: 'submitted' }, 'sheet_not_open'],
  ])('is not changed on %s', (_, more, code) => {
    expect(decideTakeOver({ ...held, ...more }, { device: SECOND, waiting: 0 }, 9)).toMatchObject({
      violation: { code },
    });
  });

  it('is not released where there is none, or no longer running', () => {
    expect(decideRelease({ ...held, hold: null })).toMatchObject({ violation: { code: 'device_none' } });
    expect(decideRelease({ ...held, eventState: 'final' })).toMatchObject({ violation: { code: 'event_not_running' } });
  });

  it('alone submits, with an empty outbox; a sheet that nobody holds is anybody’s but the dead device’s', () => {
    const code = (holding: HoldSituation, device: string, waiting = 0) => {
      const decided = decideReport(holding, { device, waiting });
      return decided.ok ? 'ok' : decided.violation.code;
    };
    expect(code(held, FIRST)).toBe('ok');
    expect(code(held, FIRST, 1)).toBe('outbox_not_empty');
    expect(code(held, SECOND)).toBe('sheet_elsewhere');
    expect(code(released, SECOND)).toBe('ok');
    expect(code(released, FIRST)).toBe('device_released');
  });
});
