import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionFaults } from '../../domain/problem/texts/definition.js';
import { checkDefinition, type Fault, readDefinition } from './read.js';
import { badEvent } from './testing/bad-event.js';
import { badMarks } from './testing/bad-marks.js';
import { badPeople } from './testing/bad-people.js';
import { badScheme } from './testing/bad-scheme.js';
import { badShape } from './testing/bad-shape.js';
import { aspect, BINARY, changed, E, JUDGEMENT, mark, PRACTICAL } from './testing/broken.js';
import { unfilled } from './testing/unfilled.js';

const example = readFileSync(join(__dirname, '../../../../docs/examples/welding-2026.json'), 'utf8');

/** When the example's contest begins. */
const NOW = Date.parse('2026-05-16T08:00:00+08:00');

const faultsOf = (value: unknown): Fault[] => {
  const read = checkDefinition(value, 'en', NOW);
  return read.ok ? [] : read.faults;
};
const plain = (path: string) => path.replaceAll(/\["([A-Za-z_$][\w$]*)"\]/g, '.$1');

const all = { shape: badShape, scheme: badScheme, event: badEvent, people: badPeople, marks: badMarks };

describe.each(Object.entries(all))('bad %s', (_, cases) => {
  it.each(cases)('%s at %s', (code, path, changes) => {
    const faults = faultsOf(changed(example, changes));
    expect(faults.map((fault) => `${fault.code} ${fault.path}`)).toContain(`${code} ${plain(path)}`);
    expect(faults.flatMap(unfilled)).toEqual([]);
  });
});

it('a single slip is answered with a single fault', () => {
  expect(faultsOf(changed(example, { [`${BINARY}.max`]: '1.5' }))).toEqual([
    {
      path: PRACTICAL,
      code: 'scheme_total',
      params: { total: '99.5', expected: '100' },
      message: 'The scheme adds up to 99.5, it must be exactly 100; say unbounded if it has no total.',
    },
  ]);
  expect(faultsOf(changed(example, { [mark(8, 'D1.1')]: '10.5' }))).toHaveLength(1);
});

it('tells what is missing from what is wrong, what was expected and what came', () => {
  const said = (changes: Record<string, unknown>) =>
    (['zh', 'en'] as const).map((language) => {
      const read = checkDefinition(changed(example, changes), language);
      return read.ok ? null : read.faults[0]?.message;
    });
  const name = `${E}.entries[0].name`;
  expect(said({ [name]: undefined })).toEqual(['缺少“name”。', '“name” is missing.']);
  expect(said({ [name]: null })).toEqual(['应为文本，实际是null。', 'Expected text, got null.']);
  expect(said({ [name]: ['张'] })).toEqual(['应为文本，实际是列表。', 'Expected text, got a list.']);
  expect(said({ [`${E}.entries`]: {} })).toEqual(['应为列表[…]，实际是对象。', 'Expected a list […], got an object.']);
  expect(said({ [`${E}.capacity`]: '12' })).toEqual([
    '应为数，实际是文本“12”。',
    'Expected a number, got the text “12”.',
  ]);
  expect(said({ [`${E}.capacity`]: 1.5 })).toEqual([
    '应为整数，实际是数1.5。',
    'Expected a whole number, got the number 1.5.',
  ]);
});

it('a consent counts from the moment it is given', () => {
  const at = (givenAt: string) => ({ [`${E}.entries[0].consents.publishName.givenAt`]: givenAt });
  expect(faultsOf(changed(example, at('2026-05-16T00:00:00Z')))).toEqual([]);
  expect(faultsOf(changed(example, at('2026-05-16T00:00:01Z')))).toMatchObject([{ code: 'consent_future' }]);
  expect(checkDefinition(changed(example, at('2126-05-16T00:00:01Z'))).ok).toBe(true);
});

it('says faults in the language asked for', () => {
  const read = checkDefinition(changed(example, { 'contest.sponsor': 'x' }));
  expect(read).toMatchObject({ ok: false, faults: [{ message: '没有“sponsor”这个字段。' }] });
});

it('quotes a key as it stands, even one that looks like a hole in a sentence', () => {
  const [fault] = faultsOf(changed(example, { 'contest.{key}': 'x' }));
  expect(fault?.message).toBe('There is no field “{key}”.');
  expect([fault!].flatMap(unfilled)).toEqual([]);
  expect(unfilled({ ...fault!, params: {} })).toEqual(['key', 'key']);
});

it('offers the key that was probably meant', () => {
  expect(faultsOf(changed(example, { [`${BINARY}.deducton`]: true }))).toMatchObject([
    { params: { meant: 'deduction' } },
  ]);
  expect(faultsOf(changed(example, { 'contest.time_zone': 'UTC' }))).toMatchObject([{ params: { meant: 'timeZone' } }]);
});

describe('warnings', () => {
  const warned = (changes: Record<string, unknown>): string[] => {
    const read = checkDefinition(changed(example, changes), 'en');
    expect(read.ok).toBe(true);
    return read.warnings.map(({ code, path }) => `${code} ${path}`);
  };

  it('tell of few entries, few descriptors and a full event, and refuse nothing', () => {
    const changes = { [`${JUDGEMENT}.descriptors`]: [{ text: '达到行业标准' }], [`${E}.capacity`]: 11 };
    expect(warned(changes)).toEqual([
      `descriptors_few ${JUDGEMENT}.descriptors`,
      `entries_few ${E}.entries`,
      `capacity_exceeded ${E}.entries`,
    ]);
  });

  it('tell of aspects over 2.00 only in a scheme of measurement and judgement', () => {
    const four = ['A', 'B'].map((code) => ({ code, name: code, type: 'binary', max: '50', factor: '1' }));
    const scheme = [{ code: 'M', name: '模块', sections: [{ code: 'M', name: '模块', aspects: four }] }];
    const changes = {
      [`${PRACTICAL}.criteria`]: scheme,
      [`${E}.panels`]: ['theory', 'practical'].map((stage) => ({ code: stage, stage, judges: ['J1'] })),
      ...{ [`${E}.marks`]: [], [`${E}.ties`]: [], [`${E}.recusals`]: [], [`${E}.absences`]: [] },
    };
    expect(warned(changes).filter((line) => line.startsWith('aspect_over_two'))).toEqual([
      `aspect_over_two ${aspect(0, 0, 0)}.max`,
      `aspect_over_two ${aspect(0, 0, 1)}.max`,
    ]);
    expect(warned({})).toEqual([`entries_few ${E}.entries`]);
  });
});

it('every code of the format is tried here', () => {
  const elsewhere = ['more_faults', 'json_syntax', 'json_encoding', 'json_deep', 'key_twice', 'key_forbidden'];
  const warnings = ['entries_few', 'descriptors_few', 'capacity_exceeded', 'aspect_over_two'];
  const tried = new Set<string>([
    ...Object.values(all).flatMap((cases) => cases.map(([code]) => code)),
    ...elsewhere,
    ...warnings,
  ]);
  expect(Object.keys(definitionFaults).filter((code) => !tried.has(code))).toEqual([]);
});

it('reads the same from text', () => {
  expect(readDefinition(example)).toMatchObject({ ok: true });
});
