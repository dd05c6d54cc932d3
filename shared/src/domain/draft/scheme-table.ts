import type { DefinedCriterion } from '../contest/definition.js';
import type { Language } from '../problem/catalogue.js';
import { readRule, ruleText, typeOf, typeWord } from './scheme-rule-text.js';

/** Columns of a scheme as a table, one aspect a row; criterion and section stand in each row, as people filter and sort. */
const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    ...['评分项代号', '评分项', '评分项英文', '评分项系数', '单元代号', '单元', '单元英文', '单元系数'],
    ...['评分点代号', '评分点', '评分点英文', '类型', '满分', '规则', '系数', '扣减'],
  ],
  en: [
    ...['Criterion code', 'Criterion', 'Criterion in English', 'Criterion factor'],
    ...['Section code', 'Section', 'Section in English', 'Section factor'],
    ...['Aspect code', 'Aspect', 'Aspect in English', 'Type', 'Marks', 'Rule', 'Factor', 'Deduction'],
  ],
};

export const schemeHeader = (language: Language): string[] => [...HEADER[language]];

/** Columns that hold numbers, from 0. */
export const NUMBER_COLUMNS: readonly number[] = [3, 7, 12, 14];

interface Part {
  code: string;
  name: string;
  nameEn?: string | undefined;
  factor: string;
}

const cellsOf = ({ code, name, nameEn, factor }: Part): string[] => [code, name, nameEn ?? '', factor];

/** A scheme as rows of cells. */
export const schemeRows = (criteria: readonly DefinedCriterion[]): string[][] =>
  criteria.flatMap((criterion) =>
    criterion.sections.flatMap((section) =>
      section.aspects.map((aspect) => {
        const [code = '', name = '', english = '', factor = ''] = cellsOf(aspect);
        const own = [code, name, english, typeWord(aspect.type), aspect.max, ruleText(aspect), factor];
        return [...cellsOf(criterion), ...cellsOf(section), ...own, aspect.deduction ? '是' : ''];
      }),
    ),
  );

export interface ReadScheme {
  /** Raw criteria, to be checked by the shape of a definition. */
  criteria: RawCriterion[];
  /** Numbers of the rows that could not be read. */
  wrong: number[];
}

interface RawSection {
  code: string;
  aspects: object[];
}

interface RawCriterion {
  code: string;
  sections: RawSection[];
}

/** A row below the header; `row` as Excel counts it. */
export interface SchemeRow {
  row: number;
  cells: readonly string[];
}

/** Reads rows as `schemeRows` writes them. Rows of the same codes belong together wherever they stand. */
export function readSchemeRows(rows: readonly SchemeRow[]): ReadScheme {
  const read: ReadScheme = { criteria: [], wrong: [] };
  for (const { row, cells } of rows) {
    const aspect = readAspect(cells.slice(8));
    if (aspect && cells[0] && cells[4]) {
      const criterion = partOf(read.criteria, cells.slice(0, 4), () => ({ sections: [] as RawSection[] }));
      partOf(criterion.sections, cells.slice(4, 8), () => ({ aspects: [] as object[] })).aspects.push(aspect);
    } else read.wrong.push(row);
  }
  return read;
}

function partOf<T extends object>(list: (T & { code: string })[], cells: readonly string[], rest: () => T) {
  const found = list.find(({ code }) => code === cells[0]);
  if (found) return found;
  const made = { ...namedFrom(cells), ...rest() };
  list.push(made);
  return made;
}

function namedFrom([code = '', name = '', nameEn = '', factor = '']: readonly string[]) {
  return { code, name, ...(nameEn && { nameEn }), ...(factor && { factor }) };
}

function readAspect(cells: readonly string[]): object | null {
  const [code = '', name = '', nameEn = '', word = '', max = '', rule = '', factor = '', minus = ''] = cells;
  const type = typeOf(word);
  const own = type && readRule(type, rule);
  if (!own || code === '' || max === '') return null;
  const deduction = /^(是|yes|true|1)$/i.test(minus.trim());
  return { ...namedFrom([code, name, nameEn, factor]), type, max, ...own, ...(deduction && { deduction }) };
}
