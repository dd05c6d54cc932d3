import { aCriterion, aPanelAspect, aSection, aStage, entries, judges, rulesOf } from '../../testing/build-rules.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { EVENT_STATES } from '../contest/states.js';
import { foldAll } from '../journal/fold.js';
import { decideReturn, type ReturnCommand } from './decide-return.js';

const stage = aStage('P', [aCriterion('A', [aSection('W', [aPanelAspect('look')])])]);
const rules = rulesOf([stage], judges(3), { entries: entries(2), recusals: [{ judge: 'j3', entry: 'e2' }] });
const key = (judge: string, entry = 'e1') => ({ stage: 'P', section: 'W', entry, judge });
const submitted = () => new JournalWriter().state('running').mark(key('j1'), 'look', '5').submit(key('j1'));
const decide = (more: Partial<ReturnCommand>, journal = submitted()) => {
  const fold = foldAll(rules, journal.rows);
  const command = { stage: 'P', section: 'W', entry: '1', judge: 'j1', reason: '看错工件', ...more };
  return decideReturn({ rules, book: fold, eventState: fold.state }, command);
};

describe('handing a sheet back', () => {
  it('names the sheet by ids and keeps the reason', () => {
    const row = { kind: 'return', ...key('j1'), reason: '看错工件' };
    expect(decide({})).toEqual({ ok: true, value: row });
  });

  it.each<[string, Partial<ReturnCommand>]>([
    ['of an unknown stage', { stage: 'Q' }],
    ['of an unknown section', { section: 'X' }],
    ['of an entry that nobody has', { entry: '9' }],
    ['of an unknown judge', { judge: 'j9' }],
    ['of a judge who is recused from the entry', { judge: 'j3', entry: '2' }],
  ])('%s finds no sheet', (_, more) => {
    expect(decide(more)).toEqual({ ok: false, violation: { code: 'sheet_unknown' } });
  });

  it.each<[string, Partial<ReturnCommand>]>([
    ['nobody touched', { judge: 'j2' }],
    ['is of another entry', { entry: '2' }],
  ])('is refused for a sheet that %s', (_, more) => {
    const params = { judge: more.judge ?? 'j1', number: more.entry ?? '1' };
    expect(decide(more)).toEqual({ ok: false, violation: { code: 'sheet_not_submitted', params } });
  });

  it('is refused a second time, and possible again after the next submission', () => {
    const journal = submitted().return(key('j1'));
    expect(decide({}, journal)).toMatchObject({ violation: { code: 'sheet_not_submitted' } });
    expect(decide({}, journal.submit(key('j1'))).ok).toBe(true);
  });

  it.each(EVENT_STATES.filter((state) => state !== 'running'))('is refused while the event is %s', (state) => {
    expect(decide({}, submitted().state(state))).toEqual({ ok: false, violation: { code: 'return_not_running' } });
  });
});
