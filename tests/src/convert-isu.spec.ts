import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDefinition, readDefinition } from '@leitai/shared/contract/definition/read';
import { compileEvent } from '@leitai/shared/domain/contest/compile';
import type { Definition } from '@leitai/shared/domain/contest/definition';
import { definitionJournal } from '@leitai/shared/domain/contest/definition-journal';
import { foldAll } from '@leitai/shared/domain/journal/fold';
import { results } from '@leitai/shared/domain/journal/fold-results';
import { type Converted, convert } from './isu/convert.js';
import { ConvertError } from './isu/faults.js';
import { writeFiles } from './isu/write-files.js';

const vectors = join(__dirname, '../../../shared/vectors/scoring');
const present = existsSync(join(vectors, 'isu_performances.csv'));
if (!present) console.warn('left out: converting 112 real performances (shared/vectors is not here)');

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'leitai-convert-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** Entry name → `rank,total` as the fold of the definition's own journal has it. */
function outcome(definition: Definition): Map<string, string> {
  const same = (names: string[]) => new Map(names.map((name) => [name, name]));
  const event = definition.events[0]!;
  const ids = {
    event: 'event',
    entries: same(event.entries.map((entry) => entry.number)),
    judges: same(definition.judges.map((judge) => judge.code)),
  };
  const rules = compileEvent(definition, 0, ids);
  const rows = [...definitionJournal(definition, 0, rules, ids)];
  const fold = foldAll(
    rules,
    rows.map((body, index) => ({ seq: index + 1, event: 'event', at: 0, body })),
  );
  const names = new Map(event.entries.map((entry) => [entry.number, entry.name]));
  return new Map(results(fold).map((row) => [names.get(row.number) ?? '', `${row.rank},${row.total}`]));
}

const valid = ({ definition }: Converted): Definition => {
  const read = checkDefinition(definition);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.definition;
};

(present ? describe : describe.skip)('the protocols of 112 real performances', () => {
  const performances = join(vectors, 'isu_performances.csv');

  it('become ten files whose official totals and ranks come out', () => {
    const out = folder();
    const said: string[] = [];
    const converted = convert(performances, join(vectors, 'isu_components_marks.csv'), (note) => said.push(note));
    const files = writeFiles(out, converted);
    expect(readdirSync(out)).toHaveLength(10);
    expect(said).toEqual([]);
    const computed = new Map<string, string>();
    for (const file of files) {
      const read = readDefinition(readFileSync(file, 'utf8'));
      if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.faults)}`);
      for (const [name, line] of outcome(read.definition)) computed.set(name, line);
    }
    const lines = readFileSync(performances, 'utf8').trim().split(/\r?\n/).slice(1);
    const official = lines.map((line) => line.split(',')).map((cells) => [cells[0], `${cells[4]},${cells[6]}`]);
    expect(official).toHaveLength(112);
    expect([...computed].sort()).toEqual(official.sort());
  });
});

const HEAD =
  'performance_id,competition,program,nation,rank,starting_number,total_segment_score,total_element_score,total_component_score,total_deductions';
const MARKS = 'performance_id,component,factor,J1,J2,J3,J4,J5,J6,J7,panel_score';

interface Files {
  performances?: string[];
  components?: string[];
  head?: string;
  marks?: string;
}

const performance = (id: string, rest: string) => `${id},Coupe “雪”,"MEN, SHORT PROGRAM",CHN,1,${rest}`;

/** Two performances by five judges (J6 and J7 did not sit), with the oddities of foreign files. */
const PERFORMANCES = [performance('"李, ""小明"""', '7,0,75.860,0,-1.00'), performance('b', '7,0,60.5,0,')];
const COMPONENTS = [
  '"李, ""小明""",Skating Skills,1.0,8.0,8,8.25,0.0,8.50,0.0,,8.1',
  '"李, ""小明""",Timing,1.0,8.0,8,8.25,8.0,8.50,0.0,,8.1',
  'b,skating skills,1.00,0.0,0.0,0.0,0.0,0.0,0.0,,0',
  'b,Timing,1,7,7,7,7,7,,0.0,7',
];

function convertTexts(files: Files, say: (note: string) => void = () => undefined): Converted[] {
  const at = folder();
  const { head = HEAD, marks = MARKS, performances = PERFORMANCES, components = COMPONENTS } = files;
  writeFileSync(join(at, 'p.csv'), `\uFEFF${[head, ...performances].join('\r\n')}\r\n`);
  writeFileSync(join(at, 'c.csv'), `${[marks, ...components].join('\n')}\n`);
  return convert(join(at, 'p.csv'), join(at, 'c.csv'), say);
}

describe('files from other competitions', () => {
  it('are read with BOM, CRLF, quotes, other components, fewer judges and odd numbers', () => {
    const said: string[] = [];
    const [only, ...others] = convertTexts({}, (note) => said.push(note));
    expect(others).toEqual([]);
    expect(only!.file).toBe('coupe-men-short-program.json');
    const definition = valid(only!);
    expect(definition.judges.map((judge) => judge.code)).toEqual(['tech', 'J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7']);
    const event = definition.events[0]!;
    expect(event.entries.map(({ number, name }) => [number, name])).toEqual([
      ['7', '李, "小明"'],
      ['7-2', 'b'],
    ]);
    expect(said).toEqual([expect.stringContaining('7-2')]);
    expect(event.ties).toEqual(['criterion:program/technical']);
    expect(event.absences).toContainEqual(
      expect.objectContaining({ judge: 'J4', entry: '7', aspects: ['skating-skills'] }),
    );
    // Nothing but 0.0 beside real marks: on the panel, and absent.
    expect(event.absences).toContainEqual(expect.objectContaining({ judge: 'J6', entry: '7', aspects: [] }));
  });

  it('score as by hand: trimmed means, a real row of zeros, deductions of either sign', () => {
    // 李: skills of four judges, 8.00 and 8.25 left → 8.125 → 8.13; timing 8.00, 8.00, 8.25 → 8.08; 75.86 + 16.21 − 1.
    // b: zeros by all five are meant; timing 7; 60.5 + 7.
    const [only] = convertTexts({});
    expect(outcome(valid(only!))).toEqual(
      new Map([
        ['李, "小明"', '1,91.07'],
        ['b', '2,67.50'],
      ]),
    );
  });

  it('keep programmes apart and break free ones by components', () => {
    const free = [performance('f', '1,0,1,0,0').replace('MEN, SHORT PROGRAM', 'MEN FREE SKATING')];
    const marks = ['f,Timing,1,7,7,7,7,7,,,7'];
    const both = convertTexts({ performances: [...PERFORMANCES, ...free], components: [...COMPONENTS, ...marks] });
    expect(both.map(({ definition }) => definition.events[0]!.ties)).toEqual([
      ['criterion:program/technical'],
      ['criterion:program/components'],
    ]);
    expect(new Set(both.map(({ definition }) => definition.contest.code)).size).toBe(2);
  });

  it('enter who has neither marks nor elements as withdrawn', () => {
    const [only] = convertTexts({ performances: [...PERFORMANCES, performance('w', '9,,,,')] });
    expect(valid(only!).events[0]!.entries.at(-1)).toMatchObject({ number: '9', status: 'withdrawn' });
    expect(outcome(valid(only!)).get('w')).toBe('null,null');
  });

  it('leave aside component rows of nobody, and say so', () => {
    const said: string[] = [];
    convertTexts({ components: [...COMPONENTS, 'zz,Timing,1,7,7,7,7,7,,,7'] }, (note) => said.push(note));
    expect(said.some((note) => note.includes('zz'))).toBe(true);
  });
});

describe('faulty files', () => {
  const changed = (rows: string[], from: string, to: string) => rows.map((row) => row.replace(from, to));
  const cases: [string, Files, string, string][] = [
    ['a column is missing', { head: HEAD.replace('program,', 'programme,') }, 'csv_column_missing', 'p.csv:1'],
    ['no judges', { marks: MARKS.replaceAll('J', 'K') }, 'csv_judges_missing', 'c.csv'],
    ['no rows', { performances: [] }, 'csv_empty', 'p.csv'],
    ['ragged rows', { components: ['a,b'] }, 'csv_syntax', 'c.csv:2'],
    ['an empty programme', { performances: ['x,y,,CHN,1,1,1,1,1,0'] }, 'csv_cell_empty', 'p.csv:2:program'],
    ['words for numbers', { components: changed(COMPONENTS, '8.25', 'NaN') }, 'csv_number', 'c.csv:2:j3'],
    [
      'exponents',
      { performances: changed(PERFORMANCES, '75.860', '1e309') },
      'csv_number',
      'p.csv:2:total_element_score',
    ],
    ['wide digits', { components: changed(COMPONENTS, '8.25', '８.２５') }, 'csv_number', 'c.csv:2:j3'],
    ['a performance twice', { performances: [...PERFORMANCES, PERFORMANCES[1]!] }, 'performance_twice', 'p.csv:4'],
    ['a component twice', { components: [...COMPONENTS, COMPONENTS[3]!] }, 'component_twice', 'c.csv:6'],
    ['a component missing', { components: COMPONENTS.slice(0, 3) }, 'component_missing', 'p.csv:3'],
    ['no components', { components: COMPONENTS.slice(0, 2) }, 'components_missing', 'p.csv:3'],
    [
      'a row without marks',
      { components: changed(COMPONENTS, '7,7,7,7,7,,0.0', ',,,,,,') },
      'marks_missing',
      'c.csv:5',
    ],
    ['two factors', { components: changed(COMPONENTS, 'Timing,1,', 'Timing,2,') }, 'factor_varies', 'c.csv:5'],
    ['no elements', { performances: changed(PERFORMANCES, '60.5', '') }, 'csv_cell_empty', 'p.csv:3'],
    ['a mark off step', { components: changed(COMPONENTS, '8.50', '8.3') }, 'mark_off_step', '.values.skating-skills'],
    ['a mark above 10', { components: changed(COMPONENTS, '8.50', '10.25') }, 'mark_too_high', '.json#events'],
    [
      'markup in names',
      { performances: changed(PERFORMANCES, 'b,', '<b>,'), components: changed(COMPONENTS, 'b,', '<b>,') },
      'name_markup',
      '.json#events[0].entries[1].name',
    ],
  ];

  it.each(cases)('%s', (_, files, code, path) => {
    let faults: ConvertError['faults'] = [];
    try {
      convertTexts(files);
    } catch (error) {
      if (!(error instanceof ConvertError)) throw error;
      faults = error.faults;
    }
    const found = faults.find((one) => one.code === code);
    expect({ codes: faults.map((one) => one.code), found }).toMatchObject({ found: { code } });
    expect(found!.path).toContain(path.replace('.values.skating-skills', '.values'));
    expect(found!.message).not.toMatch(/\{\w+\}/);
  });

  it('that cannot be read or are not UTF-8 are named', () => {
    const at = folder();
    writeFileSync(join(at, 'latin.csv'), Buffer.from([0xff, 0xe9, 0x0a]));
    expect(() => convert(join(at, 'latin.csv'), 'x', () => undefined)).toThrow(/UTF-8/);
    expect(() => convert(join(at, 'none.csv'), 'x', () => undefined)).toThrow(ConvertError);
  });

  it('leave nothing half written', () => {
    const out = folder();
    const [one] = convertTexts({});
    expect(() => writeFiles(out, [one!, { ...one!, file: 'missing/deeper.json' }])).toThrow(ConvertError);
    expect(readdirSync(out)).toEqual([]);
  });
});
