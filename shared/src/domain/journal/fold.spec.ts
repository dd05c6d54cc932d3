import {
  aCriterion,
  anAspect,
  aPanelAspect,
  aSection,
  aStage,
  inputs,
  judges,
  rulesOf,
} from '../../testing/build-rules.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { canonical, ZERO } from '../decimal.js';
import { EventFold, foldAll } from './fold.js';
import { results } from './fold-results.js';

const JUDGES = judges(9);
const look = aSection('L', [aPanelAspect('look', { max: '10' })]);
const gap = aSection('G', [anAspect('gap', inputs.binary, { max: '90' })]);
const stage = aStage('P', [aCriterion('A', [look]), aCriterion('B', [gap])]);
const rules = rulesOf([stage], JUDGES);

const at = (section: string, entry: string) => ({ stage: 'P', section, entry });
const sheet = (section: string, entry: string, judge: string) => ({ ...at(section, entry), judge });
/** The published first component of the ISU vectors: 8.21 from all nine judges. */
const NINE = ['8', '8.5', '8.5', '7.5', '8', '8.5', '8.25', '8.5', '7.75'];
const votes = (marks: (string | null)[]) => Object.fromEntries(marks.map((mark, i) => [`j${i + 1}`, mark]));
const total = (fold: EventFold, entry = 'e1') => {
  const { total: value } = fold.score(entry);
  return value && canonical(value);
};
/** Rows already seen change nothing, so the whole journal may be told again. */
const catchUp = (fold: EventFold, journal: JournalWriter) => {
  for (const row of journal.rows) fold.apply(row);
};
const table = (fold: EventFold) =>
  results(fold).map((row) => `${row.rank ?? '-'} ${row.number} ${row.total ?? ''}`.trim());

/** Entries 1, 2 and 3 with totals 30, 20 and 10. */
const threeTotals = () => {
  const value = aStage('V', [aCriterion('A', [aSection('S', [anAspect('v', inputs.value, { max: '100' })])])]);
  const journal = new JournalWriter();
  for (const [entry, mark] of Object.entries({ e1: '30', e2: '20', e3: '10' })) {
    journal.mark({ stage: 'V', section: 'S', entry, judge: 'j1' }, 'v', mark);
  }
  return { rules: rulesOf([value], ['j1']), journal };
};

describe('a panel aspect', () => {
  it('has no mark until all present judges have submitted', () => {
    const journal = new JournalWriter().panel(at('L', 'e1'), 'look', votes([...NINE.slice(0, 8), null]));
    journal.mark(sheet('L', 'e1', 'j9'), 'look', '7.75');
    const fold = foldAll(rules, journal.rows);
    expect(total(fold)).toBeNull();
    expect([fold.score('e1').marked, fold.changedAt, fold.takeDirty()]).toEqual([0, null, []]);
    journal.submit(sheet('L', 'e1', 'j9'));
    catchUp(fold, journal);
    expect(total(fold)).toBe('8.21');
    expect([fold.score('e1').marked, fold.changedAt, fold.takeDirty()]).toEqual([1, 18_000, ['e1']]);
  });

  it('leaves an absent judge of nine out before it trims, and takes the mark back in when the absence is undone', () => {
    const journal = new JournalWriter().panel(at('L', 'e1'), 'look', votes(['0.25', ...NINE.slice(1)]));
    const fold = foldAll(rules, journal.rows);
    // 0.25 is dropped as the lowest: (7.5 + 7.75 + 8 + 8.25 + 8.5 · 3) ÷ 7
    expect(total(fold)).toBe('8.14');
    catchUp(fold, journal.absent('j1', 'P', ['e1']));
    // Eight are left, without 7.5 and one 8.5: (7.75 + 8 + 8.25 + 8.5 · 3) ÷ 6
    expect(total(fold)).toBe('8.25');
    expect(fold.sheet(sheet('L', 'e1', 'j1')).marks.get('look')?.value).toBe('0.25');
    catchUp(fold, journal.present('j1', 'P', ['e1'], ['look']));
    expect(total(fold)).toBe('8.14');
  });

  it('is released by the absence of the last judge who has not submitted; an absent judge is not a zero', () => {
    const journal = new JournalWriter().panel(at('L', 'e1'), 'look', votes([...NINE.slice(0, 8), null]));
    const fold = foldAll(rules, journal.rows);
    expect(total(fold)).toBeNull();
    catchUp(fold, journal.absent('j9', 'P', ['e1'], ['look']));
    expect(total(fold)).toBe('8.29');
    expect(total(fold, 'e2')).toBeNull();
  });

  it('leaves out what a recused judge sent', () => {
    const recused = { ...rules, recusals: [{ judge: 'j4', entry: 'e1' }] };
    const journal = new JournalWriter().panel(at('L', 'e1'), 'look', votes(NINE));
    expect(total(foldAll(recused, journal.rows))).toBe('8.29');
  });

  it('is missing when fewer judges are present than the panel needs', () => {
    const strict = { ...rules, panels: rules.panels.map((panel) => ({ ...panel, minimum: 9 })) };
    const journal = new JournalWriter().panel(at('L', 'e1'), 'look', votes(NINE)).absent('j9', 'P', ['e1']);
    expect(total(foldAll(strict, journal.rows))).toBeNull();
  });

  it('is missing while a submitted sheet lacks it without a declared absence', () => {
    const journal = new JournalWriter().panel(at('L', 'e1'), 'look', votes([...NINE.slice(0, 8), null]));
    journal.submit(sheet('L', 'e1', 'j9'));
    expect(total(foldAll(rules, journal.rows))).toBeNull();
  });

  it('follows a second vote on a submitted sheet', () => {
    const journal = new JournalWriter().panel(at('L', 'e1'), 'look', votes(NINE));
    const fold = foldAll(rules, journal.rows);
    expect(total(fold)).toBe('8.21');
    // 7.5 becomes 8.5: (8 + 8 + 8.25 + 8.5 · 4) ÷ 7
    catchUp(fold, journal.mark(sheet('L', 'e1', 'j4'), 'look', '8.5'));
    expect(total(fold)).toBe('8.32');
    expect(fold.sheet(sheet('L', 'e1', 'j4'))).toMatchObject({ state: 'submitted', revision: 2 });
  });
});

describe('an aspect measured once', () => {
  it('counts at once, as the first judge recorded it', () => {
    const journal = new JournalWriter().mark(sheet('G', 'e1', 'j2'), 'gap', '1');
    const fold = foldAll(rules, journal.rows);
    expect(total(fold)).toBeNull();
    catchUp(fold, journal.mark(sheet('G', 'e1', 'j1'), 'gap', '0'));
    expect(total(fold)).toBe('0');
  });

  it('passes to the next judge while the recorder is absent, and back', () => {
    const journal = new JournalWriter().mark(sheet('G', 'e1', 'j1'), 'gap', '0');
    const fold = foldAll(rules, journal.absent('j1', 'P', ['e1'], ['gap']).rows);
    expect(total(fold)).toBeNull();
    catchUp(fold, journal.mark(sheet('G', 'e1', 'j2'), 'gap', '1'));
    expect(total(fold)).toBe('90');
    catchUp(fold, journal.present('j1', 'P', ['e1']));
    expect(total(fold)).toBe('0');
  });
});

describe('status', () => {
  it('11.6: undo of a disqualification recomputes: rank, total and those behind come back', () => {
    const { rules: simple, journal } = threeTotals();
    const fold = foldAll(simple, journal.rows);
    expect(table(fold)).toEqual(['1 1 30.00', '2 2 20.00', '3 3 10.00']);
    catchUp(fold, journal.status('e1', 'disqualified'));
    expect(table(fold)).toEqual(['1 2 20.00', '2 3 10.00', '- 1 30.00']);
    expect(fold.progress).toEqual({ marked: 2, expected: 2 });
    catchUp(fold, journal.status('e1', 'active'));
    expect(table(fold)).toEqual(['1 1 30.00', '2 2 20.00', '3 3 10.00']);
    expect(fold.progress).toEqual({ marked: 3, expected: 3 });
  });

  it.each(['withdrawn', 'disqualified', 'no_show'] as const)('%s stands below without a rank', (status) => {
    const { rules: simple, journal } = threeTotals();
    const fold = foldAll(simple, journal.status('e2', status).rows);
    expect(table(fold)).toEqual(['1 1 30.00', '2 3 10.00', '- 2 20.00']);
    expect(fold.isActive('e2')).toBe(false);
  });

  it('11.7: an entry without marks never ranks, also not before one with zero', () => {
    const { rules: simple } = threeTotals();
    const journal = new JournalWriter().mark({ stage: 'V', section: 'S', entry: 'e3', judge: 'j1' }, 'v', '0');
    expect(table(foldAll(simple, journal.rows))).toEqual(['1 3 0.00', '- 1', '- 2']);
  });
});

describe('points by place of time', () => {
  const timed = aStage('T', [aCriterion('A', [aSection('S', [anAspect('time', inputs.fast)])])], { total: null });
  const race = rulesOf([timed], ['j1'], { ties: [{ by: 'time', stage: 'T', aspect: 'time' }] });
  const run = (entry: string, ms: string, journal: JournalWriter) =>
    journal.mark({ stage: 'T', section: 'S', entry, judge: 'j1' }, 'time', ms);

  it('move others when one is faster, ties share the better place, and the undone is undone', () => {
    const journal = new JournalWriter();
    const fold = foldAll(race, run('e2', '2000', run('e1', '1000', journal)).rows);
    expect(table(fold)).toEqual(['1 1 10.00', '2 2 6.00', '- 3']);
    fold.takeDirty();
    catchUp(fold, run('e3', '1000', journal));
    expect(table(fold)).toEqual(['1 1 10.00', '1 3 10.00', '3 2 3.00']);
    expect(fold.takeDirty()).toEqual(['e2', 'e3']);
    catchUp(fold, journal.status('e1', 'withdrawn'));
    expect(table(fold)).toEqual(['1 3 10.00', '2 2 6.00', '- 1']);
    catchUp(fold, journal.status('e1', 'active'));
    expect(table(fold)).toEqual(['1 1 10.00', '1 3 10.00', '3 2 3.00']);
  });

  it('leave a recorder who is absent out', () => {
    const journal = new JournalWriter();
    const fold = foldAll(race, run('e2', '2000', run('e1', '1000', journal)).rows);
    catchUp(fold, journal.absent('j1', 'T', ['e1']));
    expect(table(fold)).toEqual(['1 2 10.00', '- 1', '- 3']);
  });
});

describe('judgement', () => {
  const quality = aSection('Q', [anAspect('bead', inputs.judgement, { max: '2' })]);
  const judged = rulesOf([aStage('P', [aCriterion('A', [quality])])], ['j1', 'j2', 'j3']);

  it('too far apart is blocked until voted again', () => {
    const journal = new JournalWriter().panel(at('Q', 'e1'), 'bead', { j1: '1', j2: '3', j3: '2' });
    const fold = foldAll(judged, journal.rows);
    expect(fold.blocked()).toEqual([{ ...at('Q', 'e1'), aspect: 'bead' }]);
    expect([total(fold), fold.score('e1').marked]).toEqual([null, 0]);
    catchUp(fold, journal.mark(sheet('Q', 'e1', 'j1'), 'bead', '2'));
    expect(fold.blocked()).toEqual([]);
    expect(total(fold)).toBe('1.56');
  });

  it('of an entry that is out blocks nothing', () => {
    const journal = new JournalWriter().panel(at('Q', 'e1'), 'bead', { j1: '1', j2: '3', j3: '2' });
    expect(foldAll(judged, journal.status('e1', 'withdrawn').rows).blocked()).toEqual([]);
  });
});

describe('what is still possible', () => {
  it('falls with every lost mark until it is the total', () => {
    const journal = new JournalWriter();
    const fold = new EventFold(rules);
    const possible = () => canonical(fold.score('e1').possible ?? ZERO);
    expect([possible(), total(fold)]).toEqual(['100', null]);
    journal.panel(at('L', 'e1'), 'look', votes(NINE));
    catchUp(fold, journal);
    expect([possible(), total(fold)]).toEqual(['98.21', '8.21']);
    journal.mark(sheet('G', 'e1', 'j1'), 'gap', '0');
    catchUp(fold, journal);
    expect([possible(), total(fold)]).toEqual(['8.21', '8.21']);
  });
});
