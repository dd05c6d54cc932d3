import { aCriterion, anAspect, aPanelAspect, aSection, aStage, inputs, rulesOf } from '../../testing/build-rules.js';
import { pictureOf } from '../../testing/fold-picture.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { EventFold, foldAll } from './fold.js';
import type { JournalRow } from './rows.js';

const section = aSection('S', [anAspect('once', inputs.value, { max: '50' }), aPanelAspect('all', { max: '50' })]);
const rules = rulesOf([aStage('P', [aCriterion('A', [section])])], ['j1', 'j2']);
const sheet = (entry: string, judge: string) => ({ stage: 'P', section: 'S', entry, judge });
const aMark = (): JournalRow => new JournalWriter().mark(sheet('e1', 'j1'), 'once', '7').rows[0] as JournalRow;

describe('rows of the journal', () => {
  it('of other events only move the sequence on', () => {
    const fold = new EventFold(rules);
    const untouched = pictureOf(fold);
    fold.apply({ ...aMark(), seq: 7, event: 'another' });
    expect(pictureOf(fold)).toEqual({ ...untouched, seq: 7 });
    expect([fold.takeDirty(), fold.takeMoved()]).toEqual([[], null]);
  });

  it('change nothing when they come a second time', () => {
    const journal = new JournalWriter().mark(sheet('e1', 'j1'), 'once', '7').mark(sheet('e1', 'j1'), 'once', '8');
    const fold = foldAll(rules, journal.rows);
    const before = pictureOf(fold);
    for (const row of journal.rows) fold.apply(row);
    expect(pictureOf(fold)).toEqual(before);
    expect(fold.sheet(sheet('e1', 'j1'))).toMatchObject({ state: 'open', revision: 2 });
  });

  it.each<[string, Partial<Extract<JournalRow['body'], { kind: 'mark' }>>]>([
    ['entry', { entry: 'e9' }],
    ['aspect', { aspect: 'none' }],
    ['aspect', { section: 'X' }],
    ['aspect', { stage: 'X' }],
  ])('that name an unknown %s are impossible, and never pass in silence: %j', (what, wrong) => {
    const row = aMark();
    const body = { ...row.body, ...wrong } as JournalRow['body'];
    expect(() => new EventFold(rules).apply({ ...row, body })).toThrow(new RegExp(`row 1: no ${what}`));
  });

  it('carry state, policy and freeze, which change no score', () => {
    const policy = { names: 'masked', employer: true, top: 10 } as const;
    const journal = new JournalWriter().state('running').policy(policy).mark(sheet('e1', 'j1'), 'once', '7');
    const fold = foldAll(rules, journal.rows);
    expect([fold.state, fold.policy, fold.policySeq, fold.frozen]).toEqual(['running', policy, 2, false]);
    for (const row of journal.freeze(true).state('final').rows) fold.apply(row);
    expect([fold.state, fold.finalised, fold.frozen, fold.policySeq]).toEqual(['final', true, true, 4]);
    expect([fold.seq, fold.changedAt]).toEqual([5, 3000]);
    fold.apply(journal.freeze(false).rows.at(-1) as JournalRow);
    expect([fold.frozen, fold.policySeq]).toEqual([false, 6]);
  });

  it('before the first: a draft without marks', () => {
    const fold = new EventFold(rules);
    expect([fold.seq, fold.changedAt, fold.state, fold.finalised]).toEqual([0, null, 'draft', false]);
    expect(fold.progress).toEqual({ marked: 0, expected: 6 });
    expect(fold.standings.ids()).toEqual(['e1', 'e2', 'e3']);
  });
});

describe('sheets that are pending', () => {
  const told = (fold: EventFold) =>
    fold
      .pendingSheets()
      .map(({ entry, judge, state, missing }) => `${entry} ${judge} ${state} ${missing.join(' ')}`.trim());
  const complete = (entry: string, journal: JournalWriter) =>
    journal
      .mark(sheet(entry, 'j1'), 'once', '7')
      .mark(sheet(entry, 'j1'), 'all', '7')
      .submit(sheet(entry, 'j1'))
      .panel({ stage: 'P', section: 'S', entry }, 'all', { j2: '7' });

  it('are all that are not submitted, with what they lack', () => {
    const journal = complete('e1', new JournalWriter()).mark(sheet('e2', 'j1'), 'once', '7');
    const rest = ['e2 j1 open all', 'e2 j2 open all', 'e3 j1 open once all', 'e3 j2 open all'];
    expect(told(foldAll(rules, journal.rows))).toEqual(rest);
  });

  it('are not those of entries that are out, nor of judges absent for all of it', () => {
    const journal = complete('e1', new JournalWriter()).status('e3', 'no_show');
    complete('e2', journal).absent('j2', 'P', ['e2']);
    expect(told(foldAll(rules, journal.rows))).toEqual([]);
  });

  it('are those whose judge inherits an aspect after submitting', () => {
    const journal = complete('e1', new JournalWriter()).status('e2', 'no_show').status('e3', 'no_show');
    expect(told(foldAll(rules, journal.absent('j1', 'P', ['e1']).rows))).toEqual(['e1 j2 submitted once']);
  });
});
