import { anAspect, inputs } from '../../testing/build-rules.js';
import { decideSubmit, type SubmitSituation } from './decide-submit.js';

const on = (...codes: string[]) => codes.map((code) => ({ aspect: anAspect(code, inputs.value), absent: false }));
const situation = (more: Partial<SubmitSituation> = {}): SubmitSituation => ({
  sheet: {
    state: 'open',
    revision: 2,
    marks: new Map(['a', 'b'].map((code, at) => [code, { value: '1', revision: at + 1 }])),
  },
  aspects: on('a', 'b'),
  eventState: 'running',
  holding: { hold: { device: 't1', since: 0 }, released: [] },
  ...more,
});
const from = (revision: number, more: object = {}) => ({ revision, device: 't1', waiting: 0, ...more });
const submitted = { ...situation().sheet, state: 'submitted' as const };

describe('a submission', () => {
  it('is taken at the revision that the device has seen', () => {
    expect(decideSubmit(situation(), from(2))).toEqual({ ok: true, value: { revision: 2 } });
  });

  it('needs no mark where an absence is declared', () => {
    const aspects = [...on('a', 'b'), { aspect: anAspect('c', inputs.value), absent: true }];
    expect(decideSubmit(situation({ aspects }), from(2)).ok).toBe(true);
  });

  it('is not taken where everything went to a substitute meanwhile', () => {
    const aspects = on('a', 'b').map((each) => ({ ...each, absent: true }));
    expect(decideSubmit(situation({ aspects }), from(2))).toEqual({
      ok: false,
      violation: { code: 'judge_absent', params: { aspect: 'a, b' } },
    });
  });

  it('is taken of a sheet that nobody began and whose judge is absent for all of it', () => {
    const aspects = on('a', 'b').map((each) => ({ ...each, absent: true }));
    const sheet = { ...situation().sheet, revision: 0, marks: new Map() };
    expect(decideSubmit(situation({ aspects, sheet }), from(0)).ok).toBe(true);
  });

  it.each<[string, Partial<SubmitSituation>, number, object]>([
    ['when the event does not run', { eventState: 'final' }, 2, { code: 'event_not_running' }],
    ['11.9 a second time', { sheet: submitted }, 2, { code: 'sheet_not_open' }],
    ['with an outbox not yet empty', {}, 1, { code: 'submit_stale', params: { yours: 1, theirs: 2 } }],
    ['from a device that is ahead', {}, 3, { code: 'submit_stale', params: { yours: 3, theirs: 2 } }],
    [
      'without a mark',
      { aspects: on('a', 'c', 'd') },
      2,
      { code: 'submit_incomplete', params: { count: 2, aspects: 'c, d' } },
    ],
  ])('%s is refused', (_, more, revision, violation) => {
    expect(decideSubmit(situation(more), from(revision))).toEqual({ ok: false, violation });
  });

  it('11.10 comes from the device that holds the sheet, with an empty outbox', () => {
    const refused = (more: object) => decideSubmit(situation(), from(2, more));
    expect(refused({ device: 't2' })).toMatchObject({
      violation: { code: 'sheet_elsewhere', params: { device: 't1' } },
    });
    expect(refused({ waiting: 3 })).toMatchObject({ violation: { code: 'outbox_not_empty', params: { count: 3 } } });
  });

  it('names twenty aspects and says that there are more', () => {
    const aspects = on(...Array.from({ length: 25 }, (_, at) => `x${at}`));
    const decided = decideSubmit(situation({ aspects }), from(2));
    const { count, aspects: named } = decided.ok ? {} : (decided.violation.params ?? {});
    expect([count, String(named).split(', ').length, String(named).endsWith('x19, …')]).toEqual([25, 21, true]);
  });
});
