import { anAspect } from '../../testing/build-rules.js';
import { readValues, type ValueEntry } from './read-values.js';

const THEORY = anAspect('theory', { type: 'value', min: '0', places: 1 }, { max: '100' });
const entry = (number: string, current: string | null = null, more: Partial<ValueEntry> = {}): ValueEntry => ({
  ...{ number, status: 'active', sheet: { open: true, released: false, current } },
  ...more,
});
const ENTRIES = [
  entry('001'),
  entry('002', '88'),
  entry('003', null, { status: 'withdrawn' }),
  entry('004', '70', { sheet: { open: false, released: false, current: '70' } }),
  entry('005', null, { sheet: null }),
  entry('006', null, { sheet: { open: true, released: true, current: null } }),
  entry('12'),
  entry('012'),
];

const read = (number: string, value: string) => readValues([{ row: 2, number, value }], THEORY, ENTRIES)[0]!;

describe('a row of a list of marks', () => {
  it.each([
    ['a new mark', '001', '91.5', 'new', '001', '91.5'],
    ['a number that Excel cut', '1', '91.50', 'new', '001', '91.5'],
    ['full-width digits', '００１', ' ９１．５ ', 'new', '001', '91.5'],
    ['another mark', '002', '90', 'changed', '002', '90'],
    ['the same mark', '002', '88.0', 'same', '002', '88'],
    ['the same mark of a submitted sheet', '004', '70', 'same', '004', '70'],
    ['no mark', '002', ' ', 'empty', '002', ' '],
    ['the entry of exactly that number', '012', '5', 'new', '012', '5'],
  ])('is %s', (_, number, value, state, found, kept) => {
    expect(read(number, value)).toMatchObject({ state, entry: found, value: kept, violation: null });
  });

  it.each([
    ['a number nobody has', '099', '5', 'values_number_unknown'],
    ['a number that could be two', '0012', '5', 'values_number_unknown'],
    ['an entry whose sheet was closed to consoles', '006', '5', 'device_released'],
    ['words', '001', '缺考', 'mark_not_a_number'],
    ['too many decimals', '001', '91.55', 'mark_places'],
    ['too much', '001', '100.5', 'mark_too_high'],
    ['too little', '001', '-1', 'mark_too_low'],
    ['somebody who withdrew', '003', '50', 'entry_not_active'],
    ['a submitted sheet', '004', '71', 'values_submitted'],
    ['an entry without a recorder', '005', '71', 'values_no_recorder'],
  ])('is wrong: %s', (_, number, value, code) => {
    expect(read(number, value)).toMatchObject({ state: 'wrong', violation: { code } });
  });

  it('is wrong when its number came before, however it is written', () => {
    const rows = ['001', '1', '2'].map((number, at) => ({ row: at + 2, number, value: '60' }));
    expect(readValues(rows, THEORY, ENTRIES).map(({ state, violation }) => violation?.params ?? state)).toEqual([
      'new',
      { number: '001', first: 2 },
      'changed',
    ]);
  });
});
