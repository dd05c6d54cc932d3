import type { EntryStatus } from '../contest/states.js';
import { dec } from '../decimal.js';
import type { Violation } from '../problem/violation.js';
import { checkValue } from '../scoring/check-value.js';
import type { Aspect, DecimalText } from '../scoring/rules.js';

export const VALUE_ROW_STATES = ['new', 'changed', 'same', 'empty', 'wrong'] as const;

/** A row of a list of external marks, as its cells say it. `row` as Excel counts, from 1. */
export interface ListedValue {
  row: number;
  number: string;
  value: string;
}

/** An entry that a row may mean. `current`: its mark now; `open`: its sheet takes one; `released`: but not from here. */
export interface ValueEntry {
  number: string;
  status: EntryStatus;
  /** Null: no judge records it. */
  sheet: { open: boolean; released: boolean; current: DecimalText | null } | null;
}

/** What a row does. `entry`: the number that it means; `value`: canonical where it is a mark. */
export interface ReadValue extends ListedValue {
  entry: string | null;
  before: DecimalText | null;
  state: (typeof VALUE_ROW_STATES)[number];
  violation: Violation | null;
}

/** Numbers as a spreadsheet leaves them: full-width digits, blanks and a dropped zero in front do not count. */
const bare = (number: string): string => plain(number).replace(/^0+(?=.)/, '');
const plain = (text: string): string => text.normalize('NFKC').trim();

/**
 * Reads a list of entry numbers and marks for one aspect. A row without a mark changes nothing; wrong are: a number that nobody
 * or more than one entry has, a number that came before, an entry that takes no mark, and the faults of `checkValue`.
 */
export function readValues(rows: readonly ListedValue[], aspect: Aspect, entries: readonly ValueEntry[]): ReadValue[] {
  const find = finder(entries);
  const first = new Map<string, number>();
  return rows.map((row) => {
    const entry = find(row.number);
    const read = { ...row, entry: entry?.number ?? null, before: entry?.sheet?.current ?? null };
    if (!entry) return wrong(read, { code: 'values_number_unknown', params: { number: plain(row.number) } });
    const earlier = first.get(entry.number);
    if (earlier !== undefined)
      return wrong(read, { code: 'values_number_repeated', params: { number: entry.number, first: earlier } });
    first.set(entry.number, row.row);
    return plain(row.value) === '' ? { ...read, state: 'empty', violation: null } : marked(read, aspect, entry);
  });
}

type Unread = Omit<ReadValue, 'state' | 'violation'>;

const wrong = (read: Unread, violation: Violation): ReadValue => ({ ...read, state: 'wrong', violation });

function marked(read: Unread, aspect: Aspect, { status, sheet, number }: ValueEntry): ReadValue {
  const checked = checkValue(aspect, plain(read.value));
  if (!checked.ok) return wrong(read, checked.violation);
  const same = sheet?.current !== null && sheet?.current !== undefined && dec(sheet.current).eq(dec(checked.value));
  const known = { ...read, value: checked.value };
  if (same) return { ...known, state: 'same', violation: null };
  if (!sheet) return wrong(read, { code: 'values_no_recorder', params: { number } });
  if (status !== 'active') return wrong(read, { code: 'entry_not_active', params: { number } });
  if (!sheet.open) return wrong(read, { code: 'values_submitted', params: { number, value: sheet.current ?? '' } });
  if (sheet.released) return wrong(read, { code: 'device_released', params: {} });
  return { ...known, state: sheet.current === null ? 'new' : 'changed', violation: null };
}

/** The entry of exactly that number, else the only one of it without zeros in front. */
function finder(entries: readonly ValueEntry[]): (number: string) => ValueEntry | undefined {
  const exact = new Map(entries.map((entry) => [entry.number, entry]));
  const loose = new Map<string, ValueEntry[]>();
  for (const entry of entries) loose.set(bare(entry.number), [...(loose.get(bare(entry.number)) ?? []), entry]);
  return (number) => {
    const found = exact.get(plain(number));
    const alike = loose.get(bare(number)) ?? [];
    return found ?? (alike.length === 1 ? alike[0] : undefined);
  };
}
