import fc from 'fast-check';
import type { EntryName } from '../domain/board/name-policy.js';
import type { BoardIdentity, NameOf } from '../domain/board/projector.js';
import { ENTRY_STATUSES } from '../domain/contest/states.js';
import type { EventRules } from '../domain/scoring/rules.js';
import { aCriterion, anAspect, aPanelAspect, aSection, aStage, entries, inputs, rulesOf } from './build-rules.js';
import { JournalWriter } from './journal-writer.js';

/** A small event whose boards show everything: two kinds of aspect, a deduction, prizes, ties. */
const ENTRIES = entries(12);
const JUDGES = ['j1', 'j2', 'j3'];

const skill = aStage('P', [
  aCriterion('A', [aSection('W', [aPanelAspect('look', { max: '40' })])]),
  aCriterion('B', [
    aSection('G', [anAspect('gap', inputs.binary, { max: '30' }), anAspect('bead', inputs.judgement, { max: '30' })]),
  ]),
  aCriterion('D', [aSection('F', [anAspect('fault', inputs.value, { deduction: true })])]),
]);
const theory = aStage('T', [aCriterion('A', [aSection('S', [anAspect('paper', inputs.value, { max: '100' })])])], {
  weight: '0.3',
});
const open = { ...skill, scheme: { ...skill.scheme, total: null } };
const common: Partial<EventRules> = { entries: ENTRIES, awards: { percents: ['10', '20', '30'] } };

/** The same journals fit all of them: one bounded stage, an unbounded one, and two stages. */
export const boardRules = {
  'one stage': rulesOf([skill], JUDGES, common),
  'an unbounded stage': rulesOf([open], JUDGES, { ...common, awards: null }),
  'two stages': rulesOf([{ ...skill, weight: '0.7' }, theory], JUDGES, {
    ...common,
    ties: [{ by: 'stage', stage: 'P' }],
  }),
  'a rounded stage': rulesOf([{ ...skill, scheme: { ...skill.scheme, total: '120' } }], JUDGES, {
    ...common,
    decimals: 1,
  }),
} satisfies Record<string, EventRules>;

export const boardIdentity: BoardIdentity = {
  contest: { code: 'harbour', name: { zh: '港区竞赛', en: 'Harbour contest' }, timeZone: 'Asia/Shanghai' },
  event: { code: 'weld', name: { zh: '焊工' } },
};

/** Every second person consented to be named. */
export const nameOf: NameOf = (entry): EntryName | undefined => {
  const at = ENTRIES.findIndex(({ id }) => id === entry);
  return at < 0
    ? undefined
    : { name: `王第${at}`, employer: at % 3 === 0 ? null : `厂${at % 3}`, published: at % 2 === 0 };
};

type Step = (journal: JournalWriter) => unknown;
const entry = fc.constantFrom(...ENTRIES.map(({ id }) => id));
const judge = fc.constantFrom(...JUDGES);

const recorded: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(['G', 'gap', ['0', '1']] as const, ['F', 'fault', ['0', '1.25', '3']] as const),
    entry,
    fc.nat(2),
  )
  .map(([[section, aspect, values], id, pick]) => (journal) => {
    journal.mark({ stage: 'P', section, entry: id, judge: 'j1' }, aspect, values[pick % values.length] ?? '0');
  });

const voted: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(['W', 'look', ['30', '31.5', '40']] as const, ['G', 'bead', ['1', '2', '3']] as const),
    entry,
    fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
  )
  .map(([[section, aspect, values], id, picks]) => (journal) => {
    const votes = Object.fromEntries(JUDGES.map((who, at) => [who, values[picks[at] ?? 0] ?? null]));
    journal.panel({ stage: 'P', section, entry: id }, aspect, votes);
  });

const policy: fc.Arbitrary<Step> = fc
  .record({
    names: fc.constantFrom('number', 'masked', 'full'),
    employer: fc.boolean(),
    top: fc.constantFrom(null, 3, 5),
  })
  .map((chosen) => (journal) => journal.policy(chosen));

const seldom: fc.Arbitrary<Step> = fc.oneof(
  policy,
  fc.boolean().map(
    (frozen): Step =>
      (journal) =>
        journal.freeze(frozen),
  ),
  fc.constantFrom('running', 'marking_closed', 'final', 'archived', 'cancelled').map(
    (state): Step =>
      (journal) =>
        journal.state(state),
  ),
  fc.tuple(judge, entry).map(
    ([who, id]): Step =>
      (journal) =>
        journal.absent(who, 'P', [id]),
  ),
  fc.tuple(judge, entry).map(
    ([who, id]): Step =>
      (journal) =>
        journal.present(who, 'P', [id]),
  ),
);

const status: fc.Arbitrary<Step> = fc.tuple(entry, fc.constantFrom(...ENTRY_STATUSES)).map(
  ([id, to]) =>
    (journal) =>
      journal.status(id, to),
);

const steps = fc.oneof(
  { weight: 5, arbitrary: recorded },
  { weight: 5, arbitrary: voted },
  { weight: 2, arbitrary: seldom },
  status,
);

/** Journals of that event: marks, votes, absences, statuses, policies, freezes and moves, in any order. */
export const boardJournals = fc.array(steps, { maxLength: 50 }).map((taken) => {
  const journal = new JournalWriter();
  for (const take of taken) take(journal);
  return journal.rows;
});
