import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { EventFold } from '../journal/fold.js';
import { results } from '../journal/fold-results.js';
import type { EventRules } from './rules.js';

/**
 * 112 real performances with official totals and ranks: ISU judging protocols 2016–18 (BuzzFeed News, CC BY 4.0).
 * The files are not part of this repository; without them this check is left out, and says so.
 */
const folder = join(__dirname, '../../../../../shared/vectors/scoring');
const present = existsSync(join(folder, 'isu_performances.csv'));
const JUDGES = judges(9);
const STAGE = 'skate';

type Line = Record<string, string>;

/** Fields of these files hold no commas or quotes. */
function lines(file: string): Line[] {
  const [head = '', ...rows] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((field, at) => [names[at] ?? '', field])));
}

const groupBy = (rows: Line[], key: (row: Line) => string): Map<string, Line[]> => {
  const groups = new Map<string, Line[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

const sheet = (section: string, entry: string, judge: string) => ({ stage: STAGE, section, entry, judge });

/** Short programmes break ties by the technical score, free ones by the components. */
function skating(program: string, performances: Line[], components: Line[]): EventRules {
  const factors = new Map(components.map(({ component = '', factor = '' }) => [component, factor]));
  const aspects = [...factors].map(([code, factor]) => aPanelAspect(code, { factor }));
  const value = { max: '999', input: inputs.value };
  const stage = aStage(
    STAGE,
    [
      aCriterion('T', [aSection('T', [anAspect('TES', inputs.value, value)])]),
      aCriterion('C', [aSection('C', aspects)]),
      aCriterion('D', [aSection('D', [anAspect('DED', inputs.value, { ...value, deduction: true })])]),
    ],
    { total: null },
  );
  const panel = { stage: STAGE, sessions: null, minimum: 1 };
  return rulesOf([stage], [...JUDGES, 'tech'], {
    ties: [{ by: 'criterion', stage: STAGE, criterion: /SHORT/.test(program) ? 'T' : 'C' }],
    entries: performances.map((p) => ({ id: `${p.performance_id}`, number: `${p.starting_number}`, placements: [] })),
    panels: [
      { ...panel, code: 'tech', sections: ['T', 'D'], judges: ['tech'] },
      { ...panel, code: 'judges', sections: ['C'], judges: JUDGES },
    ],
  });
}

/** A zero beside real marks is an absent judge, not a mark. */
function writeJournal(performances: Line[], components: Line[]): JournalWriter {
  const journal = new JournalWriter();
  for (const { performance_id: id = '', total_element_score = '', total_deductions = '' } of performances) {
    journal.mark(sheet('T', id, 'tech'), 'TES', total_element_score).submit(sheet('T', id, 'tech'));
    journal.mark(sheet('D', id, 'tech'), 'DED', total_deductions).submit(sheet('D', id, 'tech'));
    for (const [at, judge] of JUDGES.entries()) {
      for (const { component = '', ...row } of components.filter((line) => line.performance_id === id)) {
        const mark = row[`J${at + 1}`];
        if (!mark || /^0(\.0*)?$/.test(mark)) journal.absent(judge, STAGE, [id], [component]);
        else journal.mark(sheet('C', id, judge), component, mark);
      }
      journal.submit(sheet('C', id, judge));
    }
  }
  return journal;
}

function replay(program: string, performances: Line[], components: Line[]) {
  const fold = new EventFold(skating(program, performances, components));
  for (const row of writeJournal(performances, components).rows) fold.apply(row);
  return results(fold).map(({ entry, rank, total }) => ({ id: entry, rank: `${rank}`, total }));
}

if (!present) console.log('left out: ISU protocols (../shared/vectors/scoring is not there)');

(present ? describe : describe.skip)('112 official figure skating results', () => {
  const components = present ? lines('isu_components_marks.csv') : [];
  const events = present
    ? groupBy(lines('isu_performances.csv'), (row) => `${row.competition} | ${row.program}`)
    : new Map<string, Line[]>();

  it('covers every performance', () => {
    expect([...events.values()].flat()).toHaveLength(112);
  });

  it.each([...events])('gives the official totals and ranks of %s', (name, performances) => {
    const ids = new Set(performances.map((row) => row.performance_id));
    const own = components.filter((row) => ids.has(row.performance_id));
    const official = performances.map((row) => ({
      id: row.performance_id,
      rank: row.rank,
      total: row.total_segment_score,
    }));
    const byId = (a: { id?: string }, b: { id?: string }) => `${a.id}`.localeCompare(`${b.id}`);
    expect(replay(name, performances, own).sort(byId)).toEqual(official.sort(byId));
  });
});
