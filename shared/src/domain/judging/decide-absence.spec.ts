import {
  aCriterion,
  anAspect,
  aPanelAspect,
  aSection,
  aStage,
  entries,
  inputs,
  judges,
  rulesOf,
} from '../../testing/build-rules.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { foldAll } from '../journal/fold.js';
import { type AbsenceCommand, decideAbsence } from './decide-absence.js';

const stage = aStage('P', [aCriterion('A', [aSection('W', [aPanelAspect('look'), anAspect('gap', inputs.binary)])])]);
const rules = rulesOf([stage], judges(3), {
  entries: entries(3).map((entry, at) => ({
    ...entry,
    placements: [{ stage: 'P', session: at < 2 ? 'morning' : 'noon', station: null }],
  })),
  recusals: [{ judge: 'j1', entry: 'e2' }],
});
const command = (more: Partial<AbsenceCommand> = {}): AbsenceCommand => ({
  ...{ judge: 'j1', stage: 'P', absent: true, reason: 'ill' },
  ...more,
});
const decide = (more: Partial<AbsenceCommand>, journal = new JournalWriter()) => {
  const fold = foldAll(rules, journal.rows);
  return decideAbsence({ rules, book: fold, eventState: fold.state }, command(more));
};
const sheet = { stage: 'P', section: 'W', entry: 'e1', judge: 'j1' };

describe('an absence', () => {
  it.each<[string, Partial<AbsenceCommand>, string[]]>([
    ['of a whole stage', {}, ['e1', 'e3']],
    ['of a session', { session: 'morning' }, ['e1']],
    ['of one entry', { entry: '3' }, ['e3']],
    ['of a judge who is recused from nobody', { judge: 'j2' }, ['e1', 'e2', 'e3']],
  ])('%s spells out the entries that the judge would mark', (_, more, expected) => {
    const { judge, absent, reason } = command(more);
    const row = { kind: 'absence', judge, stage: 'P', entries: expected, aspects: [], absent, reason };
    expect(decide(more)).toEqual({ ok: true, value: row });
  });

  it.each<[string, Partial<AbsenceCommand>]>([
    ['an unknown judge', { judge: 'j9' }],
    ['an unknown stage', { stage: 'Q' }],
    ['an unknown session', { session: 'night' }],
    ['an entry that nobody has', { entry: '9' }],
    ['an entry that the judge is recused from', { entry: '2' }],
    ['an entry of another session', { entry: '1', session: 'noon' }],
    ['a return of somebody who is here', { absent: false }],
  ])('of %s matches no sheet', (_, more) => {
    expect(decide(more)).toEqual({ ok: false, violation: { code: 'absence_scope' } });
  });

  it('is refused where a sheet in the scope is submitted, and names it', () => {
    const journal = new JournalWriter().mark(sheet, 'look', '5').submit(sheet);
    const params = { judge: 'j1', number: '1' };
    expect(decide({}, journal)).toEqual({ ok: false, violation: { code: 'absence_submitted', params } });
    expect(decide({ session: 'noon' }, journal).ok).toBe(true);
  });

  it('is not declared twice, and can be taken back', () => {
    const journal = new JournalWriter().absent('j1', 'P', ['e1']);
    expect(decide({ entry: '1' }, journal)).toEqual({ ok: false, violation: { code: 'absence_scope' } });
    expect(decide({ absent: false }, journal)).toMatchObject({ ok: true, value: { entries: ['e1'], absent: false } });
    expect(decide({}, journal)).toMatchObject({ ok: true, value: { entries: ['e3'] } });
  });

  it('is not taken back where none was declared: who did not advance is another matter', () => {
    const journal = new JournalWriter().absent('j1', 'P', ['e3']);
    journal.add({ kind: 'advance', stage: 'T', to: 'P', entries: ['e1', 'e2'], reason: '' });
    expect(decide({ absent: false }, journal)).toMatchObject({ ok: true, value: { entries: ['e3'] } });
    journal.present('j1', 'P', ['e3']);
    expect(decide({ absent: false }, journal)).toEqual({ ok: false, violation: { code: 'absence_scope' } });
    expect(decide({}, journal)).toMatchObject({ ok: true, value: { entries: ['e1', 'e3'] } });
  });

  it.each(['final', 'archived', 'cancelled'] as const)('is refused once the event is %s', (state) => {
    expect(decide({}, new JournalWriter().state(state))).toEqual({ ok: false, violation: { code: 'event_final' } });
  });
});
