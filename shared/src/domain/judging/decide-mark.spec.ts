import { anAspect, inputs } from '../../testing/build-rules.js';
import type { SheetView } from '../journal/fold-views.js';
import { decideMark, type MarkCommand, type MarkSituation } from './decide-mark.js';

const sheet = (more: Partial<SheetView> = {}): SheetView => ({
  state: 'open',
  revision: 3,
  marks: new Map([
    ['a', { value: '1', revision: 1 }],
    ['b', { value: '2', revision: 3 }],
  ]),
  ...more,
});
const situation = (more: Partial<MarkSituation> = {}): MarkSituation => ({
  ...{ sheet: sheet(), aspect: anAspect('a', inputs.value), assigned: true, absent: false, blocked: false },
  ...{ eventState: 'running', entryStatus: 'active', number: '007' },
  ...more,
});
const command = (more: Partial<MarkCommand> = {}): MarkCommand => ({
  aspect: 'a',
  value: '7.50',
  baseRevision: 3,
  ...more,
});
const refusal = (code: string, params?: object) => ({ ok: false, violation: params ? { code, params } : { code } });

describe('a mark', () => {
  it('is taken in canonical form and gives the sheet its next revision', () => {
    expect(decideMark(situation(), command())).toEqual({ ok: true, value: { value: '7.5', revision: 4 } });
  });

  it.each<[string, Partial<MarkSituation>, Partial<MarkCommand>, ReturnType<typeof refusal>]>([
    ['for no aspect of the sheet', { aspect: undefined }, { aspect: 'z' }, refusal('aspect_unknown', { aspect: 'z' })],
    ['before the event runs', { eventState: 'published' }, {}, refusal('event_not_running')],
    ['after marking is closed', { eventState: 'marking_closed' }, {}, refusal('event_not_running')],
    ['for a withdrawn entry', { entryStatus: 'withdrawn' }, {}, refusal('entry_not_active', { number: '007' })],
    ['that the recorder enters', { assigned: false }, {}, refusal('aspect_not_yours', { aspect: 'a' })],
    ['by an absent judge', { absent: true, assigned: false }, {}, refusal('judge_absent', { aspect: 'a' })],
    ['on a submitted sheet', { sheet: sheet({ state: 'submitted' }) }, {}, refusal('sheet_not_open')],
    ['that is no number', {}, { value: '7.２５' }, refusal('mark_not_a_number', { value: '7.２５' })],
    ['above the maximum', {}, { value: '10.01' }, refusal('mark_too_high', { aspect: 'a', value: '10.01', max: '10' })],
    ['from a device that is ahead', {}, { baseRevision: 4 }, refusal('revision_ahead', { yours: 4, theirs: 3 })],
  ])('%s is refused', (_, where, what, refused) => {
    expect(decideMark(situation(where), command(what))).toEqual(refused);
  });

  it('conflicts only with a change of the same aspect since its base', () => {
    expect(decideMark(situation(), command({ baseRevision: 1 })).ok).toBe(true);
    expect(decideMark(situation(), command({ baseRevision: 0 }))).toEqual(
      refusal('mark_stale', { aspect: 'a', yours: '7.5', theirs: '1' }),
    );
  });

  it('may come to a submitted sheet as the second vote on a blocked judgement', () => {
    const voted = situation({
      sheet: sheet({ state: 'submitted' }),
      aspect: anAspect('a', inputs.judgement),
      blocked: true,
    });
    expect(decideMark(voted, command({ value: '2' }))).toEqual({ ok: true, value: { value: '2', revision: 4 } });
  });

  it('may come to a submitted sheet as the first of an aspect that moved to this judge', () => {
    const moved = situation({ sheet: sheet({ state: 'submitted' }), aspect: anAspect('c', inputs.value) });
    expect(decideMark(moved, command({ aspect: 'c' })).ok).toBe(true);
  });
});
