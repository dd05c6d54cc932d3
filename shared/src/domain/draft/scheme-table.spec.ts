import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDefinition } from '../../contract/definition/read.js';
import { changeDraft } from '../../contract/draft/change.js';
import type { DefinedAspect } from '../contest/definition.js';
import { readSchemeRows, schemeHeader, schemeRows } from './scheme-table.js';

const example = JSON.parse(readFileSync(join(__dirname, '../../../../docs/examples/welding-2026.json'), 'utf8'));

test('a scheme written as a table is read again as it was, every type of it', () => {
  const read = checkDefinition(example, 'en');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const at = read.definition.events[0]!.stages.findIndex(({ criteria }) => criteria !== undefined);
  const { criteria = [] } = read.definition.events[0]!.stages[at]!;
  const types = criteria.flatMap(({ sections }) => sections.flatMap((each) => each.aspects.map(({ type }) => type)));
  expect(new Set<DefinedAspect['type']>(types).size).toBeGreaterThan(4);
  const { criteria: again, wrong } = readSchemeRows(schemeRows(criteria).map((cells, row) => ({ row, cells })));
  expect(wrong).toEqual([]);
  const path = ['events', 0, 'stages', at, 'criteria'];
  const changed = changeDraft(read.definition, [{ op: 'set', path, value: again }], 'en');
  expect(changed.ok && changed.definition).toEqual(read.definition);
});

test('rows that cannot be read are named by their number in the sheet', () => {
  const good = ['A', '外观', '', '1', 'A1', '焊缝', '', '1', 'A1.1', '余高', '', '是否', '100', '', '1', ''];
  const rows = [good, good.with(11, '神秘'), good.with(12, ''), good.with(0, ''), good.with(8, 'A1.2')];
  const { criteria, wrong } = readSchemeRows(rows.map((cells, index) => ({ row: index + 2, cells })));
  expect(wrong).toEqual([3, 4, 5]);
  expect(criteria).toHaveLength(1);
  expect(criteria[0]?.sections[0]?.aspects).toHaveLength(2);
});

test('the header names every column, in both languages', () => {
  expect(schemeHeader('zh')).toHaveLength(16);
  expect(new Set(schemeHeader('en')).size).toBe(16);
});
