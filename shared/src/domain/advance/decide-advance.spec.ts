import { aCriterion, anAspect, aSection, aStage, entries, inputs, rulesOf } from '../../testing/build-rules.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { foldAll } from '../journal/fold.js';
import { decideAdvance } from './decide-advance.js';

const stage = (code: string, more: object) =>
  aStage(code, [aCriterion('K', [aSection(`${code}1`, [anAspect(`${code}a`, inputs.value, { max: '100' })])])], more);
const RULES = rulesOf(
  [
    stage('T', { weight: '0.3', advance: { to: 'P', by: { kind: 'top', n: 2 }, ties: 'include' } }),
    stage('P', { weight: '0.7' }),
  ],
  ['j'],
  { entries: entries(3) },
);
const sheet = (at: string, entry: string) => ({ stage: at, section: `${at}1`, entry, judge: 'j' });

/** Three entries with theory marks 70, 90 and 80. */
function theory(): JournalWriter {
  const journal = new JournalWriter();
  journal.state('running');
  ['70', '90', '80'].forEach((value, index) => {
    const key = sheet('T', `e${index + 1}`);
    journal.mark(key, 'Ta', value);
    journal.submit(key);
  });
  return journal;
}

const decided = (journal: JournalWriter) =>
  decideAdvance(foldAll(RULES, journal.rows), { stage: 'T', reason: '理论结束' });

function opened(journal = theory()) {
  const row = decided(journal);
  if (!row.ok) throw new Error(row.violation.code);
  journal.add(row.value);
  return { journal, fold: foldAll(RULES, journal.rows) };
}

describe('opening the next stage', () => {
  it('spells out who advances, best first', () => {
    expect(decided(theory())).toMatchObject({ ok: true, value: { to: 'P', entries: ['e2', 'e3'] } });
  });

  it('leaves the others without sheets, expectations and hope of points there, and keeps what they have', () => {
    const { fold } = opened();
    expect(fold.pendingSheets().map(({ stage: at, entry }) => `${at} ${entry}`)).toEqual(['P e2', 'P e3']);
    expect(fold.progress).toEqual({ marked: 3, expected: 5 });
    const { total, possible, stages } = fold.score('e1');
    expect([total?.toString(), possible?.toString(), stages[1]]).toEqual(['21', '21', null]);
    expect(fold.score('e2').possible?.toString()).toBe('97');
  });

  it('takes no mark into account that a judge gave somebody who did not advance', () => {
    const { journal } = opened();
    journal.mark(sheet('P', 'e1'), 'Pa', '100');
    journal.mark(sheet('P', 'e3'), 'Pa', '50');
    const fold = foldAll(RULES, journal.rows);
    expect([fold.score('e1').total?.toString(), fold.score('e3').total?.toString()]).toEqual(['21', '59']);
  });

  it('puts who advanced above who did not, though an earlier stage gave those more', () => {
    const stages = [stage('W', { weight: '0.5' }), ...RULES.stages];
    const rules = rulesOf(stages, ['j'], { entries: entries(3) });
    const journal = theory();
    journal.mark(sheet('W', 'e1'), 'Wa', '100');
    const order = () => foldAll(rules, journal.rows).standings.ids();
    expect(order()).toEqual(['e1', 'e2', 'e3']);
    const row = decideAdvance(foldAll(rules, journal.rows), { stage: 'T', reason: '' });
    journal.add((row as Extract<typeof row, { ok: true }>).value);
    expect(order()).toEqual(['e2', 'e3', 'e1']);
  });

  it('is refused before all sheets are in, twice for the same list, and for a stage that leads nowhere', () => {
    const early = new JournalWriter();
    early.state('running');
    expect(decided(early)).toMatchObject({ violation: { code: 'advance_pending', params: { count: 3 } } });
    const { journal, fold } = opened();
    expect(decided(journal)).toMatchObject({ violation: { code: 'advance_same' } });
    expect(decideAdvance(fold, { stage: 'P', reason: '' })).toMatchObject({ violation: { code: 'advance_none' } });
    expect(decided(new JournalWriter())).toMatchObject({ violation: { code: 'event_not_running' } });
  });

  it('lets the next one in after a withdrawal', () => {
    const { journal } = opened();
    journal.status('e2', 'withdrawn');
    const { fold } = opened(journal);
    expect(fold.advances.get('T')?.entries).toEqual(['e3', 'e1']);
    expect([fold.takesPart('e1', 'P'), fold.takesPart('e3', 'P')]).toEqual([true, true]);
  });
});
