import { ConvertError, type ConvertFault, fault } from './faults.js';
import { type Row, readCsv, type Table } from './read-csv.js';

/** One component of one performance. `marks`: as written, by judge column; empty = no mark. */
export interface ComponentRow {
  at: string;
  component: string;
  factor: string;
  marks: string[];
}

export interface Performance {
  at: string;
  id: string;
  nation: string;
  startingNumber: string;
  elements: string;
  deductions: string;
  components: ComponentRow[];
}

/** One competition and programme. */
export interface Programme {
  competition: string;
  program: string;
  performances: Performance[];
}

export interface Protocol {
  /** Judge columns in order, as in J1 … J9. */
  judges: string[];
  programmes: Programme[];
  /** What was left aside, for stderr. */
  notes: string[];
}

const PERFORMANCE = [
  'performance_id',
  'competition',
  'program',
  'starting_number',
  'total_element_score',
  'total_deductions',
];
const COMPONENT = ['performance_id', 'component', 'factor'];
const NUMBER = /^-?\d{1,9}(?:\.\d{1,6})?$/;

/** Reads both files of a protocol; throws `ConvertError` with everything that is wrong. */
export function readProtocol(performancesFile: string, componentsFile: string): Protocol {
  const performances = readCsv(performancesFile, PERFORMANCE);
  const components = readCsv(componentsFile, COMPONENT);
  const judges = components.columns
    .filter((column) => /^j\d+$/.test(column))
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const faults = [
    ...(judges.length === 0 ? [fault(componentsFile, 'csv_judges_missing')] : []),
    ...cellFaults(performances, [...PERFORMANCE.slice(0, 3)], PERFORMANCE.slice(4)),
    ...cellFaults(components, COMPONENT, ['factor', ...judges]),
    ...repeated(performances.rows),
    ...repeatedComponents(components.rows),
  ];
  if (faults.length > 0) throw new ConvertError(faults);
  return assemble(performances, components, judges);
}

/** Empty cells that must be filled, and cells that must be numbers. */
function cellFaults({ rows }: Table, filled: readonly string[], numbers: readonly string[]): ConvertFault[] {
  return rows.flatMap(({ at, cells }) => [
    ...filled
      .filter((column) => !cells.get(column))
      .map((column) => fault(`${at}:${column}`, 'csv_cell_empty', { column })),
    ...numbers.flatMap((column) => {
      const value = cells.get(column) ?? '';
      return value === '' || NUMBER.test(value) ? [] : [fault(`${at}:${column}`, 'csv_number', { column, value })];
    }),
  ]);
}

function repeated(rows: readonly Row[]): ConvertFault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ at, cells }) => {
    const id = cells.get('performance_id') ?? '';
    if (seen.has(id)) return [fault(at, 'performance_twice', { id })];
    seen.add(id);
    return [];
  });
}

function repeatedComponents(rows: readonly Row[]): ConvertFault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ at, cells }) => {
    const id = cells.get('performance_id') ?? '';
    const component = cells.get('component') ?? '';
    const key = JSON.stringify([id, component.toLowerCase()]);
    if (seen.has(key)) return [fault(at, 'component_twice', { id, component })];
    seen.add(key);
    return [];
  });
}

function assemble(performances: Table, components: Table, judges: string[]): Protocol {
  const byPerformance = groupRows(components.rows, ({ cells }) => cells.get('performance_id') ?? '');
  const key = ({ cells }: Row) => JSON.stringify([cells.get('competition'), cells.get('program')]);
  const programmes = [...groupRows(performances.rows, key).values()].map((rows) => ({
    competition: rows[0]?.cells.get('competition') ?? '',
    program: rows[0]?.cells.get('program') ?? '',
    performances: rows.map((row) => performance(row, byPerformance, judges)),
  }));
  const known = new Set(performances.rows.map(({ cells }) => cells.get('performance_id')));
  const strangers = [...byPerformance.keys()].filter((id) => !known.has(id));
  const notes = strangers.map(
    (id) => `内容分里的表演“${id}”不在表演名单里，已略过。Component rows of unknown performance "${id}" left aside.`,
  );
  return { judges, programmes, notes };
}

function performance(row: Row, components: ReadonlyMap<string, Row[]>, judges: readonly string[]): Performance {
  const cell = (column: string) => row.cells.get(column) ?? '';
  return {
    at: row.at,
    id: cell('performance_id'),
    nation: cell('nation'),
    startingNumber: cell('starting_number'),
    elements: cell('total_element_score'),
    deductions: cell('total_deductions'),
    components: (components.get(cell('performance_id')) ?? []).map(({ at, cells }) => ({
      at,
      component: cells.get('component') ?? '',
      factor: cells.get('factor') ?? '',
      marks: judges.map((judge) => cells.get(judge) ?? ''),
    })),
  };
}

function groupRows(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row)) ?? [];
    group.push(row);
    groups.set(key(row), group);
  }
  return groups;
}
