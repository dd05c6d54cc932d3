import {
  aCriterion,
  anAspect,
  aPanel,
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
import type { EventRules } from '../scoring/rules.js';
import { decideSubstitute, nextJudgeCode, type SubstituteCommand, type Substitution } from './decide-substitute.js';

const stage = aStage('P', [
  aCriterion('A', [
    aSection('W', [aPanelAspect('look'), anAspect('gap', inputs.binary)]),
    aSection('X', [aPanelAspect('feel')]),
  ]),
]);
const three = ['j1', 'j2', 'j3'];
const rules = rulesOf([stage], judges(4), {
  entries: entries(3),
  panels: [aPanel(stage, three)],
  recusals: [{ judge: 'j2', entry: 'e3' }],
});
const sheet = (entry: string, judge: string, section = 'W') => ({ stage: 'P', section, entry, judge });
const running = () => new JournalWriter().state('running');

function decide(more: Partial<SubstituteCommand>, journal = running(), under: EventRules = rules) {
  const fold = foldAll(under, journal.rows);
  const command = {
    stage: 'P',
    judge: 'j2',
    substitute: { id: 'j4', code: 'j4' },
    recused: [],
    reason: 'ill',
    ...more,
  };
  return decideSubstitute({ rules: under, book: fold, eventState: fold.state }, command);
}

function decided(more: Partial<SubstituteCommand>, journal = running(), under: EventRules = rules): Substitution {
  const result = decide(more, journal, under);
  if (!result.ok) throw new Error(result.violation.code);
  return result.value;
}

describe('a substitute', () => {
  it('takes over what is not submitted, section by section, and sits beside the one who goes', () => {
    const { rules: next, row } = decided({}, running().submit(sheet('e1', 'j2')));
    expect(row).toEqual({
      ...{ kind: 'substitute', stage: 'P', from: 'j2', to: 'j4', reason: 'ill' },
      sheets: [
        { section: 'W', entries: ['e2'] },
        { section: 'X', entries: ['e1', 'e2'] },
      ],
    });
    expect(next.panels[0]).toMatchObject({ judges: ['j1', 'j2', 'j4', 'j3'], reserves: ['j4'] });
    expect(rules.panels[0]?.judges).toEqual(three);
  });

  it('who is new to the event becomes one of its judges; whom they may not mark waits for somebody else', () => {
    const { rules: next, row } = decided({ substitute: { id: 'new', code: 'J9' }, recused: ['e2'] });
    expect(next.judges.at(-1)).toEqual({ id: 'new', code: 'J9' });
    expect(row.sheets.flatMap(({ entries }) => entries)).toEqual(['e1', 'e1']);
    const rest = decided({}, running().add(row), next);
    expect(rest.row).toMatchObject({ to: 'j4', sheets: [{ entries: ['e2'] }, { entries: ['e2'] }] });
  });

  it('leaves what they marked elsewhere: a recusal that is found today takes nothing back', () => {
    const other = aStage('T', [aCriterion('B', [aSection('Y', [aPanelAspect('calm')])])]);
    const two = rulesOf([stage, other], judges(4), { panels: [aPanel(stage, three), aPanel(other, ['j4'])] });
    const journal = running().panel({ stage: 'T', section: 'Y', entry: 'e1' }, 'calm', { j4: '8' });
    const { rules: next, row } = decided({ recused: ['e1'] }, journal, two);
    const before = foldAll(two, journal.rows).score('e1');
    expect(foldAll(next, journal.add(row).rows).score('e1')).toEqual(before);
  });

  it('hands on the seat, even when recused from it after stepping in', () => {
    const { rules: next, row } = decided({});
    const now = { ...next, recusals: [...next.recusals, { judge: 'j4', entry: 'e1' }] };
    const on = decided({ judge: 'j4', substitute: { id: 'j5', code: 'j5' } }, running().add(row), now);
    expect(on.row.sheets).toEqual(row.sheets);
  });

  it('changes nothing that stood before: prefixes of the journal fold to the same scores under both rules', () => {
    const journal = running();
    for (const judge of three) journal.mark(sheet('e1', judge), 'look', '8').mark(sheet('e1', judge, 'X'), 'feel', '7');
    journal.mark(sheet('e1', 'j1'), 'gap', '1');
    for (const judge of three) journal.submit(sheet('e1', judge)).submit(sheet('e1', judge, 'X'));
    journal.mark(sheet('e2', 'j2'), 'look', '1');
    const { rules: next, row } = decided({}, journal);
    for (let length = 0; length <= journal.rows.length; length++) {
      const rows = journal.rows.slice(0, length);
      const [old, fresh] = [foldAll(rules, rows), foldAll(next, rows)];
      for (const { id } of rules.entries) expect(fresh.score(id)).toEqual(old.score(id));
      expect(fresh.pendingSheets()).toEqual(old.pendingSheets());
    }
    const after = foldAll(next, journal.add(row).rows);
    expect(after.score('e1')).toEqual(foldAll(rules, journal.rows.slice(0, -1)).score('e1'));
    expect(after.pendingSheets().map(({ entry, judge }) => `${entry} ${judge}`)).toEqual(
      expect.not.arrayContaining(['e2 j2']),
    );
  });

  it('starts afresh: the mark of the one who went does not count, the panel waits for the substitute', () => {
    const journal = running().mark(sheet('e2', 'j2'), 'look', '1');
    const { rules: next, row } = decided({}, journal);
    journal.add(row);
    for (const judge of ['j1', 'j3']) journal.mark(sheet('e2', judge), 'look', '8').submit(sheet('e2', judge));
    const look = () => foldAll(next, journal.rows).aspectMarks('e2')[0]?.[0];
    expect(look()).toMatchObject({ state: 'missing' });
    journal.mark(sheet('e2', 'j4'), 'look', '5').submit(sheet('e2', 'j4'));
    expect(look()).toMatchObject({ state: 'marked' });
  });

  it('measures what the first judge of the panel measured', () => {
    const { rules: next, row } = decided({ judge: 'j1' });
    const journal = running().add(row).mark(sheet('e1', 'j4'), 'gap', '1');
    expect(foldAll(next, journal.rows).aspectMarks('e1')[0]?.[1]).toMatchObject({ state: 'marked' });
  });

  it('goes when the first judge comes back: the same way the other way round, under the same rules', () => {
    const { rules: next, row } = decided({});
    const journal = running().add(row).submit(sheet('e1', 'j4'));
    const back = decided({ judge: 'j4', substitute: { id: 'j2', code: 'j2' } }, journal, next);
    expect(back.rules).toBe(next);
    expect(back.row.sheets).toEqual([
      { section: 'W', entries: ['e2'] },
      { section: 'X', entries: ['e1', 'e2'] },
    ]);
  });

  const short = { ...rules, panels: [aPanel(stage, ['j1', 'j2', 'j3', 'j4'])] };
  it.each<[string, () => ReturnType<typeof decide>, object]>([
    [
      'before registration closed',
      () => decide({}, new JournalWriter().state('published')),
      { code: 'substitute_closed' },
    ],
    ['after marking closed', () => decide({}, running().state('marking_closed')), { code: 'substitute_closed' }],
    ['for themselves', () => decide({ substitute: { id: 'j2', code: 'j2' } }), { code: 'substitute_same' }],
    [
      'who is recused from all of it',
      () => decide({ recused: ['e1', 'e2'] }),
      { code: 'substitute_recused', params: { judge: 'j4', number: '1' } },
    ],
    ['for nobody', () => decide({ judge: 'j9' }), { code: 'substitute_nothing', params: { judge: 'j9' } }],
    ['in another stage', () => decide({ stage: 'Q' }), { code: 'substitute_nothing', params: { judge: 'j2' } }],
    [
      'beside themselves',
      () => decide({}, running(), short),
      { code: 'substitute_serves', params: { judge: 'j4', number: '1' } },
    ],
    [
      'when declared absent',
      () => decide({}, running().absent('j4', 'P', ['e2'])),
      { code: 'substitute_absent', params: { judge: 'j4', number: '2' } },
    ],
  ])('does not step in %s', (_, act, violation) => {
    expect(act()).toEqual({ ok: false, violation });
  });

  it('takes nothing where the other only sits beside whoever measures', () => {
    const measured = aStage('P', [aCriterion('A', [aSection('W', [anAspect('gap', inputs.binary)])])]);
    const pair = rulesOf([measured], judges(3), { entries: entries(1), panels: [aPanel(measured, ['j1', 'j2'])] });
    const substitute = { id: 'j3', code: 'j3' };
    expect(decide({ substitute }, running(), pair)).toMatchObject({ violation: { code: 'substitute_nothing' } });
    const alone = running().absent('j1', 'P', ['e1']);
    expect(decided({ substitute }, alone, pair).row.sheets).toEqual([{ section: 'W', entries: ['e1'] }]);
    const both = running().absent('j1', 'P', ['e1']).absent('j2', 'P', ['e1']);
    expect(decided({ judge: 'j1', substitute }, both, pair).row.sheets).toEqual([{ section: 'W', entries: ['e1'] }]);
  });

  it('does not step in twice for the same sheets', () => {
    const { rules: next, row } = decided({});
    expect(decide({}, running().add(row), next)).toMatchObject({ violation: { code: 'substitute_nothing' } });
  });
});

it.each([
  [['J1', 'J2', 'J5'], 'J2', 'J6'],
  [['评1', '评2'], '评1', '评3'],
  [['gao', 'J7'], 'gao', 'gao1'],
  [[], 'J3', 'J1'],
  [['J01', 'J09'], 'J01', 'J10'],
  [['J01', 'J02'], 'J02', 'J03'],
  [['a'.repeat(32)], 'a'.repeat(32), `${'a'.repeat(25)}1`],
])('after %j, like %s, comes %s', (codes, like, next) => {
  expect(nextJudgeCode(codes, like)).toBe(next);
});
