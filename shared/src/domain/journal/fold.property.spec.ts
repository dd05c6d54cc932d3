import fc from 'fast-check';
import {
  aCriterion,
  anAspect,
  aPanelAspect,
  aSection,
  aStage,
  entries,
  inputs,
  rulesOf,
} from '../../testing/build-rules.js';
import { pictureOf } from '../../testing/fold-picture.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { ENTRY_STATUSES } from '../contest/states.js';
import { aspectsOf } from '../scoring/assignment.js';
import type { EventRules } from '../scoring/rules.js';
import { EventFold, foldAll } from './fold.js';
import type { JournalRow } from './rows.js';

const RUNS = { numRuns: 40 };
/** Two busy cores are slow; a property that hangs still ends. */
jest.setTimeout(60_000);

const JUDGES = ['j1', 'j2', 'j3', 'j4', 'j5'];
const ENTRIES = entries(9);
const skill = aStage(
  'P',
  [
    aCriterion('A', [aSection('W', [aPanelAspect('look', { factor: '1.3' }), anAspect('bead', inputs.judgement)])]),
    aCriterion('B', [
      aSection('M', [anAspect('gap', inputs.binary), anAspect('race', inputs.fast)], '0.7'),
      aSection('D', [anAspect('fault', inputs.value, { deduction: true })]),
    ]),
  ],
  { weight: '0.7', total: '37' },
);
const theory = aStage('T', [aCriterion('A', [aSection('S', [anAspect('paper', inputs.value, { max: '100' })])])], {
  weight: '0.3',
});

const eventRules = (rounding: EventRules['rounding']): EventRules =>
  rulesOf([skill, theory], JUDGES, {
    rounding,
    entries: ENTRIES,
    ties: [
      { by: 'stage', stage: 'P' },
      { by: 'section', stage: 'P', section: 'M' },
      { by: 'criterion', stage: 'P', criterion: 'A' },
      { by: 'time', stage: 'P', aspect: 'race' },
    ],
    recusals: [
      { judge: 'j2', entry: 'e2' },
      { judge: 'j1', entry: 'e4' },
    ],
  });

/** Aspects with few values each, so that ties, spreads and repeats are common. */
const ASPECTS = [
  ['P', 'W', 'look', ['6', '7.5', '8']],
  ['P', 'W', 'bead', ['1', '2', '3']],
  ['P', 'M', 'gap', ['0', '1']],
  ['P', 'M', 'race', ['900', '1000', '1100']],
  ['P', 'D', 'fault', ['0', '1.25']],
  ['T', 'S', 'paper', ['0', '60', '60.33']],
] as const;

const judge = fc.constantFrom(...JUDGES);
const entry = fc.constantFrom(...ENTRIES.map(({ id }) => id));
type Step = (journal: JournalWriter) => unknown;

const mark: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom(...ASPECTS), entry, judge, fc.nat()).map(
  ([[stage, section, aspect, values], id, who, pick]) =>
    (journal) =>
      journal.mark({ stage, section, entry: id, judge: who }, aspect, values[pick % values.length] ?? '0'),
);

/** All judges of a section mark one aspect and submit: what random single steps would seldom reach. */
const vote: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(ASPECTS[0], ASPECTS[1]), entry, fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }))
  .map(([[stage, section, aspect, values], id, picks]) => (journal) => {
    const votes = Object.fromEntries(JUDGES.map((who, at) => [who, values[picks[at] ?? 0] ?? null]));
    journal.panel({ stage, section, entry: id }, aspect, votes);
  });

/** The chief judge hands a sheet back; of an open one, which no decision would write, the fold makes nothing. */
const handBack: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom(...ASPECTS), entry, judge).map(
  ([[stage, section], id, who]) =>
    (journal) =>
      journal.return({ stage, section, entry: id, judge: who }),
);

const absence: fc.Arbitrary<Step> = fc
  .tuple(
    judge,
    fc.uniqueArray(entry, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('look', 'gap', null),
    fc.boolean(),
  )
  .map(([who, ids, aspect, back]) => (journal) => {
    const aspects = aspect === null ? [] : [aspect];
    return back ? journal.present(who, 'P', ids, aspects) : journal.absent(who, 'P', ids, aspects);
  });

const status: fc.Arbitrary<Step> = fc.tuple(entry, fc.constantFrom(...ENTRY_STATUSES)).map(
  ([id, to]) =>
    (journal) =>
      journal.status(id, to),
);

const step = fc.oneof(
  { weight: 6, arbitrary: mark },
  { weight: 4, arbitrary: vote },
  { weight: 2, arbitrary: handBack },
  absence,
  status,
);
const steps = fc.array(step, { maxLength: 40 });
const journals = steps.map((taken): JournalRow[] => {
  const journal = new JournalWriter();
  for (const take of taken) take(journal);
  return journal.rows;
});

describe.each(['stages', 'total'] as const)('the fold, rounding by %s', (rounding) => {
  const rules = eventRules(rounding);

  it('gives the same whether looked at after every row or once at the end, and the same twice', () => {
    fc.assert(
      fc.property(journals, (rows) => {
        const watched = new EventFold(rules);
        for (const row of rows) {
          watched.apply(row);
          watched.standings.ids();
        }
        const once = pictureOf(foldAll(rules, rows));
        expect(pictureOf(watched)).toEqual(once);
        expect(pictureOf(foldAll(structuredClone(rules), structuredClone(rows)))).toEqual(once);
      }),
      RUNS,
    );
  });

  it('names every entry that changed and every position that moved', () => {
    fc.assert(
      fc.property(journals, fc.nat(6), (rows, rate) => {
        const fold = new EventFold(rules);
        let before = pictureOf(fold);
        for (const [at, row] of rows.entries()) {
          fold.apply(row);
          if (at % (rate + 1) !== 0) continue;
          const after = pictureOf(fold);
          const changed = after.scores.filter((score) => {
            const old = before.scores.find(({ id }) => id === score.id);
            return JSON.stringify(old) !== JSON.stringify(score);
          });
          expect(fold.takeDirty()).toEqual(expect.arrayContaining(changed.map(({ id }) => id)));
          const moved = fold.takeMoved();
          for (const [position, result] of after.results.entries()) {
            if (moved && position >= moved.from && position <= moved.to) continue;
            const { entry: id, rank } = before.results[position] ?? {};
            expect([result.entry, result.rank]).toEqual([id, rank]);
          }
          before = after;
        }
      }),
      RUNS,
    );
  });

  it('holds a panel as soon as one of its sheets is handed back, and shows the same once it is submitted again', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(ASPECTS[0], ASPECTS[1]), entry, judge, (taken, place, id, who) => {
        const [stage, section, aspect, [value = '1']] = place;
        const sheet = { stage, section, entry: id, judge: who };
        const journal = new JournalWriter();
        for (const take of taken) take(journal);
        journal.panel({ stage, section, entry: id }, aspect, Object.fromEntries(JUDGES.map((each) => [each, value])));
        const before = foldAll(rules, journal.rows);
        const held = foldAll(rules, journal.return(sheet).rows);
        expect(held.sheet(sheet)).toEqual({ ...before.sheet(sheet), state: 'open' });
        const votes = aspectsOf(rules, held, sheet).some((own) => own.aspect.code === aspect && !own.absent);
        if (votes) expect(held.score(id).marked).toBeLessThan(before.score(id).marked);
        const again = foldAll(rules, journal.submit(sheet).rows);
        expect(pictureOf(again).scores).toEqual(pictureOf(before).scores);
      }),
      RUNS,
    );
  });

  it('never promises less than the total, and exactly the total when all is marked', () => {
    fc.assert(
      fc.property(journals, (rows) => {
        const fold = foldAll(rules, rows);
        for (const { id } of ENTRIES) {
          const { total, possible, marked, expected } = fold.score(id);
          if (total) expect(possible?.gte(total)).toBe(true);
          if (marked === expected) expect(possible?.eq(total ?? '0')).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('counts progress over active entries as a sum of their marks', () => {
    fc.assert(
      fc.property(journals, (rows) => {
        const fold = foldAll(rules, rows);
        const active = ENTRIES.map(({ id }) => fold.score(id)).filter((score) => score.status === 'active');
        const sum = (pick: (score: (typeof active)[number]) => number) =>
          active.reduce((n, score) => n + pick(score), 0);
        expect(fold.progress).toEqual({ marked: sum((s) => s.marked), expected: sum((s) => s.expected) });
      }),
      RUNS,
    );
  });
});
