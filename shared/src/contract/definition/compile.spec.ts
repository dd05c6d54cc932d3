import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileEvent } from '../../domain/contest/compile.js';
import type { Definition } from '../../domain/contest/definition.js';
import { definitionJournal } from '../../domain/contest/definition-journal.js';
import { foldAll } from '../../domain/journal/fold.js';
import { results } from '../../domain/journal/fold-results.js';
import type { JournalBody } from '../../domain/journal/rows.js';
import { ruleIndex } from '../../domain/scoring/rule-index.js';
import type { ContestDefinitionInput } from '../definition.js';
import { checkDefinition } from './read.js';

const example = readFileSync(join(__dirname, '../../../../docs/examples/welding-2026.json'), 'utf8');

type EventInput = ContestDefinitionInput['events'][number];

/** The example after a change, checked. */
function definition(change: (event: EventInput, file: ContestDefinitionInput) => void = () => undefined): Definition {
  const file = JSON.parse(example) as ContestDefinitionInput;
  change(file.events[0]!, file);
  const read = checkDefinition(file, 'en');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.definition;
}

const idsFor = (read: Definition) => ({
  event: 'event-id',
  entries: new Map(read.events[0]!.entries.map(({ number }) => [number, `entry-${number}`])),
  judges: new Map(read.judges.map(({ code }) => [code, `judge-${code}`])),
});

const rulesOf = (read: Definition) => compileEvent(read, 0, idsFor(read));
const journalOf = (read: Definition) => [...definitionJournal(read, 0, rulesOf(read), idsFor(read))];

describe('compiling an event', () => {
  const rules = rulesOf(definition());

  it('spells out the short theory stage, weights, ties and prizes', () => {
    expect(rules).toMatchObject({ ruleSet: 'leitai-rules/1', event: 'event-id', decimals: 2, rounding: 'stages' });
    expect(rules.stages.map(({ code, weight }) => [code, weight])).toEqual([
      ['theory', '0.3'],
      ['practical', '0.7'],
    ]);
    expect(rules.stages[0]!.scheme).toMatchObject({
      total: '100',
      criteria: [
        {
          code: 'theory',
          sections: [
            { code: 'theory', aspects: [{ code: 'theory', max: '100', input: { type: 'value', places: 1 } }] },
          ],
        },
      ],
    });
    expect(rules.ties).toEqual([
      { by: 'stage', stage: 'practical' },
      { by: 'stage', stage: 'theory' },
      { by: 'time', stage: 'practical', aspect: 'E1.1' },
      { by: 'criterion', stage: 'practical', criterion: 'C' },
    ]);
    expect(rules.awards).toEqual({ percents: ['10', '20', '30'] });
  });

  it('has every aspect type of the example', () => {
    const types = ruleIndex(rules).sections.flatMap(({ section }) => section.aspects.map(({ input }) => input.type));
    expect([...new Set(types)].sort()).toEqual(['bands', 'binary', 'deduct', 'judgement', 'panel', 'time', 'value']);
  });

  it('puts ids in place of numbers and codes, and fills in what panels leave out', () => {
    expect(rules.judges[0]).toEqual({ id: 'judge-J1', code: 'J1' });
    expect(rules.entries[0]).toEqual({
      id: 'entry-01',
      number: '01',
      placements: [{ stage: 'practical', session: 'S1', station: 'W07' }],
    });
    expect(rules.panels[0]).toEqual({
      code: 'theory',
      stage: 'theory',
      sections: ['theory'],
      sessions: null,
      judges: ['judge-J1'],
      minimum: 1,
    });
    expect(rules.recusals).toContainEqual({ judge: 'judge-J2', entry: 'entry-04' });
  });

  it('asks three judges for judgement unless more are asked for', () => {
    const minimum = (minimum?: number) =>
      rulesOf(
        definition((event) => {
          event.panels![2] = { ...event.panels![2]!, minimum };
        }),
      ).panels[2]!.minimum;
    expect(minimum()).toBe(3);
    expect(minimum(2)).toBe(2);
  });

  it('weighs theory and practice 3 : 7 when neither says', () => {
    const silent = definition((event) => {
      for (const stage of event.stages) delete stage.weight;
    });
    expect(rulesOf(silent).stages.map(({ weight }) => weight)).toEqual(['0.3', '0.7']);
  });

  it('compiles timed stages, unbounded totals and advance rules', () => {
    const read = definition((event) => {
      event.stages.push({
        code: 'sprint',
        name: '快速赛',
        kind: 'timed',
        unbounded: true,
        max: '20',
        table: ['20', '12.5'],
      });
      event.stages[0]!.advance = { to: 'practical', percent: '50', ties: 'chain' };
      event.stages[1]!.advance = { to: 'sprint', top: 6 };
      event.panels!.push({ code: 'sprint', stage: 'sprint', judges: ['J5'] });
    });
    const [theory, practical, sprint] = rulesOf(read).stages;
    expect(theory!.advance).toEqual({ to: 'practical', ties: 'chain', by: { kind: 'percent', percent: '50' } });
    expect(practical!.advance).toEqual({ to: 'sprint', ties: 'include', by: { kind: 'top', n: 6 } });
    expect(sprint).toMatchObject({ weight: '1', scheme: { total: null } });
    expect(sprint!.scheme.criteria[0]!.sections[0]!.aspects[0]).toMatchObject({
      code: 'time',
      input: { type: 'time', points: { kind: 'rank', table: ['20', '12.5'] } },
    });
  });

  it('gives the same rules each time', () => {
    expect(rulesOf(definition())).toEqual(rules);
  });
});

describe('the journal of an imported event', () => {
  const rows = journalOf(definition());
  const kinds = (bodies: JournalBody[]) => bodies.map(({ kind }) => kind);

  it('sets policy and state, declares absences, then brings sheet by sheet', () => {
    expect(rows.slice(0, 5)).toEqual([
      { kind: 'policy', policy: { names: 'full', employer: true, top: null } },
      { kind: 'state', state: 'running', reason: '随竞赛定义导入' },
      {
        kind: 'absence',
        judge: 'judge-J3',
        stage: 'practical',
        entries: ['entry-09'],
        aspects: ['D1.1', 'D1.2'],
        absent: true,
        reason: '处理8号工位送丝机故障，未看到操作过程',
      },
      {
        kind: 'mark',
        stage: 'theory',
        section: 'theory',
        entry: 'entry-01',
        judge: 'judge-J1',
        aspect: 'theory',
        value: '86',
        revision: 1,
      },
      { kind: 'submit', stage: 'theory', section: 'theory', entry: 'entry-01', judge: 'judge-J1', revision: 1 },
    ]);
    expect(kinds(rows).filter((kind) => kind === 'submit')).toHaveLength(155);
  });

  it('counts revisions of a sheet mark by mark, in the order of the scheme', () => {
    const sheet = rows.filter((row) => row.kind === 'mark' && row.entry === 'entry-01' && row.section === 'A1');
    expect(sheet).toMatchObject([
      { aspect: 'A1.1', revision: 1 },
      { aspect: 'A1.2', revision: 2 },
      { aspect: 'A1.3', revision: 3 },
      { aspect: 'A1.4', revision: 4 },
    ]);
  });

  it('ends with the statuses of entries', () => {
    const read = definition((event) => {
      Object.assign(event.entries![2]!, { status: 'withdrawn', statusReason: '手部受伤' });
    });
    expect(journalOf(read).at(-1)).toEqual({
      kind: 'status',
      entry: 'entry-03',
      status: 'withdrawn',
      reason: '手部受伤',
    });
  });

  it('spells out absences of a session and of a whole stage', () => {
    const read = definition((event) => {
      event.entries!.at(-1)!.placements = [];
      event.absences = [
        { judge: 'J4', stage: 'practical', session: 'S1', aspects: ['C1.1'], reason: '迟到' },
        { judge: 'J4', stage: 'practical', aspects: ['D1.2'], reason: '迟到' },
      ];
      event.marks = [];
    });
    const absences = journalOf(read).flatMap((row) => (row.kind === 'absence' ? [row.entries.length] : []));
    expect(absences).toEqual([11, 12]);
  });

  it('leaves a draft where events begin', () => {
    const read = definition((event) => Object.assign(event, { state: 'draft', marks: [], absences: [] }));
    expect(kinds(journalOf(read))).toEqual(['policy']);
  });
});

it('the example scores as worked out by hand', () => {
  const read = definition();
  const rows = journalOf(read).map((body, index) => ({ seq: index + 1, event: 'event-id', at: 0, body }));
  const fold = foldAll(rulesOf(read), rows);
  const byNumber = new Map(results(fold).map((row) => [row.number, row]));
  // Theory 86.0 × 0.3. Practical: A 9; B 18.5 + 9.56 + 10; C 92.5 × 0.25 = 23.13; D (9.00 + 9.38) × 0.75 = 13.79, four
  // judges without trimming, for one is recused; E 10: 93.98 × 0.7.
  expect(byNumber.get('01')).toMatchObject({ rank: 2, stages: ['25.80', '65.79'], total: '91.59' });
  // Only theory 78.5 and section A (8 of 10) are complete: 23.55 + 5.60.
  expect(byNumber.get('12')).toMatchObject({ rank: 12, stages: ['23.55', '5.60'], total: '29.15' });
  expect(fold.blocked()).toEqual([]);
  const waiting = new Set(fold.pendingSheets().map((sheet) => sheet.entry));
  expect([...waiting].sort()).toEqual(['entry-11', 'entry-12']);
});
