import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemCode } from '../../domain/problem/catalogue.js';
import { definitionFaults } from '../../domain/problem/texts/definition.js';
import { checkDefinition, type Fault, readDefinition } from './read.js';

const example = readFileSync(join(__dirname, '../../../../docs/examples/welding-2026.json'), 'utf8');

const E = 'events[0]';
const THEORY = `${E}.stages[0]`;
const PRACTICAL = `${E}.stages[1]`;
const criterion = (index: number) => `${PRACTICAL}.criteria[${index}]`;
const aspect = (c: number, s: number, a: number) => `${criterion(c)}.sections[${s}].aspects[${a}]`;
const BINARY = aspect(0, 0, 0);
const DEDUCT = aspect(0, 0, 3);
const BANDS = aspect(1, 0, 0);
const JUDGEMENT = aspect(1, 1, 0);
const VALUE = aspect(2, 0, 0);
const PANEL = aspect(3, 0, 0);
const TIME = aspect(4, 0, 0);
const PENALTY = aspect(4, 1, 0);
const SESSION = `${PRACTICAL}.sessions[0]`;
const mark = (sheet: number, code: string) => `${E}.marks[${sheet}].values["${code}"]`;

/** The example with some places changed; `undefined` takes a field away. */
function changed(changes: Record<string, unknown>): unknown {
  const file: unknown = JSON.parse(example);
  for (const [path, value] of Object.entries(changes)) {
    const steps = [...path.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, key]) =>
      index === undefined ? (quoted ?? key ?? '') : Number(index),
    );
    const last = steps.pop() ?? '';
    const holder = steps.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], file);
    if (value === undefined) delete (holder as Record<PropertyKey, unknown>)[last];
    else (holder as Record<PropertyKey, unknown>)[last] = value;
  }
  return file;
}

const valueIn = (path: string): unknown => {
  const steps = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => index ?? key ?? '');
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], JSON.parse(example));
};
const appended = (path: string, item: unknown): Record<string, unknown> => ({
  [path]: [...(valueIn(path) as unknown[]), item],
});

/** The code, the path it must be answered at, and what is changed for it. */
type Case = [code: ProblemCode, path: string, changes: Record<string, unknown>];

const shape: Case[] = [
  ['format_unknown', 'format', { format: 'leitai-contest/2' }],
  ['field_missing', 'format', { format: undefined }],
  ['field_missing', `${E}.code`, { [`${E}.code`]: undefined }],
  ['field_missing', `${PRACTICAL}.kind`, { [`${PRACTICAL}.kind`]: undefined }],
  ['field_missing', `${BINARY}.type`, { [`${BINARY}.type`]: undefined }],
  ['type_wrong', 'events', { events: {} }],
  ['type_wrong', `${E}.entries[0]`, { [`${E}.entries[0]`]: null }],
  ['number_bare', `${BINARY}.max`, { [`${BINARY}.max`]: 2 }],
  ['number_bare', `${E}.marks[0].values.theory`, { [`${E}.marks[0].values.theory`]: Number.POSITIVE_INFINITY }],
  ['choice_unknown', `${BINARY}.type`, { [`${BINARY}.type`]: 'guess' }],
  ['choice_unknown', `${E}.state`, { [`${E}.state`]: 'final' }],
  ['key_unknown', 'contest.sponsor', { 'contest.sponsor': 'x' }],
  ['key_unknown', 'constructor', { constructor: 1 }],
  ['key_misspelt', `${BINARY}.Factor`, { [`${BINARY}.Factor`]: '1' }],
  ['key_misspelt', `${E}.panles`, { [`${E}.panles`]: [] }],
  ['text_empty', 'contest.name', { 'contest.name': ' \u3000 ' }],
  ['text_too_long', `${E}.entries[2].name`, { [`${E}.entries[2].name`]: '长'.repeat(200) }],
  ['text_too_long', `${E}.entries[2].name`, { [`${E}.entries[2].name`]: '𠮷'.repeat(101) }],
  ['text_too_long', `${E}.entries[2].name`, { [`${E}.entries[2].name`]: 'a\u0301\u0323'.repeat(1_000_000) }],
  ['text_hidden', 'judges[0].name', { 'judges[0].name': '张\u202E三' }],
  ['text_hidden', 'judges[0].name', { 'judges[0].name': '张\uD842三' }],
  ['text_hidden', 'judges[0].name', { 'judges[0].name': '张\uFFFD' }],
  ['name_markup', `${E}.entries[0].name`, { [`${E}.entries[0].name`]: '<script>alert(1)</script>' }],
  ['code_shape', 'contest.code', { 'contest.code': '../etc' }],
  ['token_shape', 'judges[1].code', { 'judges[1].code': 'J 1' }],
  ['token_shape', `${E}.marks[0].values["a b"]`, { [`${E}.marks[0].values["a b"]`]: '1' }],
  ['decimal_shape', `${BINARY}.max`, { [`${BINARY}.max`]: '７.２５' }],
  ['decimal_shape', `${BINARY}.max`, { [`${BINARY}.max`]: '1e309' }],
  ['decimal_shape', `${BINARY}.max`, { [`${BINARY}.max`]: 'NaN' }],
  ['instant_shape', `${SESSION}.startsAt`, { [`${SESSION}.startsAt`]: '2026-05-16 08:30' }],
  ['time_zone', 'contest.timeZone', { 'contest.timeZone': 'Mars/Olympus' }],
  ['credit_code_shape', 'contest.organiser.creditCode', { 'contest.organiser.creditCode': '91' }],
  ['credit_code_check', 'contest.organiser.creditCode', { 'contest.organiser.creditCode': '91350100M000100Y44' }],
  ['list_long', `${E}.entries`, { [`${E}.entries`]: Array(10_001).fill({ number: '1', name: '张' }) }],
  ['list_long', 'events', { events: Array(31).fill({}) }],
  [
    'list_long',
    `${E}.marks[0].values`,
    { [`${E}.marks[0].values`]: Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`a${index}`, '1'])) },
  ],
  ['list_empty', 'events', { events: [] }],
  ['too_big', `${E}.decimals`, { [`${E}.decimals`]: 9 }],
  ['too_small', `${E}.capacity`, { [`${E}.capacity`]: 0 }],
];

const scheme: Case[] = [
  ['scheme_total', PRACTICAL, { [`${BINARY}.max`]: '1.5' }],
  ['scheme_total', PRACTICAL, { [`${BINARY}.max`]: '2.000001' }],
  ['scheme_total', PRACTICAL, { [`${VALUE}.factor`]: '0.245' }],
  ['scheme_total', `${PRACTICAL}.total`, { [`${PRACTICAL}.total`]: '99.5', [`${BINARY}.max`]: '1.5' }],
  ['scheme_total', THEORY, { [`${THEORY}.total`]: '120' }],
  ['not_positive', `${THEORY}.total`, { [`${THEORY}.total`]: '0' }],
  ['scheme_missing', PRACTICAL, { [`${PRACTICAL}.criteria`]: undefined }],
  ['scheme_two_forms', PRACTICAL, { [`${PRACTICAL}.max`]: '100' }],
  ['scheme_two_forms', THEORY, { [`${THEORY}.target`]: 1000 }],
  ['aspects_too_many', `${E}.stages`, { [`${criterion(0)}.sections[0].aspects`]: manyAspects() }],
  ['code_repeated', `${aspect(0, 0, 1)}.code`, { [`${aspect(0, 0, 1)}.code`]: 'A1.1' }],
  ['code_repeated', `${BANDS}.code`, { [`${BANDS}.code`]: 'A1.1' }],
  ['code_repeated', `${criterion(1)}.sections[0].code`, { [`${criterion(1)}.sections[0].code`]: 'A1' }],
  ['code_repeated', `${criterion(1)}.code`, { [`${criterion(1)}.code`]: 'A' }],
  ['not_positive', `${BINARY}.max`, { [`${BINARY}.max`]: '0' }],
  ['not_positive', `${VALUE}.factor`, { [`${VALUE}.factor`]: '-1' }],
  ['not_positive', `${criterion(3)}.sections[0].factor`, { [`${criterion(3)}.sections[0].factor`]: '0' }],
  ['not_positive', `${DEDUCT}.each`, { [`${DEDUCT}.each`]: '0' }],
  ['not_positive', `${PANEL}.step`, { [`${PANEL}.step`]: '0' }],
  ['list_empty', `${BANDS}.bands`, { [`${BANDS}.bands`]: [] }],
  ['above_max', `${BANDS}.bands[0].marks`, { [`${BANDS}.bands[0].marks`]: '6.5' }],
  ['negative', `${BANDS}.bands[2].marks`, { [`${BANDS}.bands[2].marks`]: '-1' }],
  ['order_wrong', `${BANDS}.bands[1].upTo`, { [`${BANDS}.bands[1].upTo`]: '1.50' }],
  ['step_uneven', `${PANEL}.step`, { [`${PANEL}.step`]: '0.3' }],
  ['trim_all', `${PANEL}.trim.from`, { [`${PANEL}.trim`]: { drop: 2, from: 4 } }],
  ['time_points', TIME, { [`${TIME}.limit`]: undefined }],
  ['time_points', TIME, { [`${TIME}.table`]: ['10', '5'] }],
  ['range_empty', `${TIME}.limit`, { [`${TIME}.limit`]: 2_700_000 }],
  [
    'order_wrong',
    `${TIME}.table[1]`,
    { [`${TIME}.table`]: ['5', '10'], [`${TIME}.target`]: undefined, [`${TIME}.limit`]: undefined },
  ],
  ['range_empty', `${VALUE}.min`, { [`${VALUE}.min`]: '100' }],
  ['negative', `${PENALTY}.min`, { [`${PENALTY}.min`]: '-1' }],
];

const event: Case[] = [
  ['code_repeated', 'events[1].code', { events: [valueIn(E), valueIn(E)] }],
  ['code_repeated', `${PRACTICAL}.code`, { [`${PRACTICAL}.code`]: 'theory' }],
  ['weight_missing', PRACTICAL, { [`${PRACTICAL}.weight`]: undefined }],
  ['weights_total', `${E}.stages`, { [`${PRACTICAL}.weight`]: '0.69' }],
  ['negative', `${THEORY}.weight`, { [`${THEORY}.weight`]: '-0.3', [`${PRACTICAL}.weight`]: '1.3' }],
  ['stage_unknown', `${THEORY}.advance.to`, { [`${THEORY}.advance`]: { to: 'final', top: 6 } }],
  ['advance_rule', `${THEORY}.advance`, { [`${THEORY}.advance`]: { to: 'practical', top: 6, percent: '50' } }],
  ['advance_rule', `${THEORY}.advance`, { [`${THEORY}.advance`]: { to: 'practical' } }],
  ['advance_percent', `${THEORY}.advance.percent`, { [`${THEORY}.advance`]: { to: 'practical', percent: '101' } }],
  [
    'advance_cycle',
    `${THEORY}.advance.to`,
    {
      [`${THEORY}.advance`]: { to: 'practical', top: 6 },
      [`${PRACTICAL}.advance`]: { to: 'theory', minimum: '60' },
    },
  ],
  ['advance_cycle', `${PRACTICAL}.advance.to`, { [`${PRACTICAL}.advance`]: { to: 'practical', top: 3 } }],
  ['session_times', `${SESSION}.endsAt`, { [`${SESSION}.endsAt`]: '2026-05-16T08:30:00+08:00' }],
  ['code_repeated', `${SESSION}.stations[1]`, { [`${SESSION}.stations[1]`]: 'W01' }],
  ['tie_shape', `${E}.ties[0]`, { [`${E}.ties[0]`]: 'practical' }],
  ['tie_unknown', `${E}.ties[1]`, { [`${E}.ties[1]`]: 'stage:final' }],
  ['tie_unknown', `${E}.ties[2]`, { [`${E}.ties[2]`]: 'time:practical/A1.1' }],
  ['tie_unknown', `${E}.ties[3]`, { [`${E}.ties[3]`]: 'criterion:practical/Z' }],
  ['code_repeated', `${E}.ties[1]`, { [`${E}.ties[1]`]: 'stage:practical' }],
  ['awards_total', `${E}.awards.percents`, { [`${E}.awards.percents`]: ['10', '60', '30.5'] }],
  ['not_positive', `${E}.awards.percents[0]`, { [`${E}.awards.percents[0]`]: '0' }],
];

const people: Case[] = [
  ['code_repeated', 'judges[1].code', { 'judges[1].code': 'J1' }],
  ['code_repeated', `${E}.entries[1].number`, { [`${E}.entries[1].number`]: '01' }],
  [
    'consent_text_unknown',
    `${E}.entries[0].consents.publishName.textVersion`,
    { [`${E}.entries[0].consents.publishName.textVersion`]: '1999' },
  ],
  ['stage_unknown', `${E}.entries[0].placements[0].stage`, { [`${E}.entries[0].placements[0].stage`]: 'final' }],
  ['session_unknown', `${E}.entries[0].placements[0].session`, { [`${E}.entries[0].placements[0].session`]: 'S2' }],
  ['station_unknown', `${E}.entries[0].placements[0].station`, { [`${E}.entries[0].placements[0].station`]: 'W13' }],
  ['station_taken', `${E}.entries[1].placements[0].station`, { [`${E}.entries[1].placements[0].station`]: 'W07' }],
  ['judge_unknown', `${E}.panels[0].judges[0]`, { [`${E}.panels[0].judges`]: ['J9'] }],
  ['stage_unknown', `${E}.panels[0].stage`, { [`${E}.panels[0].stage`]: 'final' }],
  ['section_unknown', `${E}.panels[1].sections[0]`, { [`${E}.panels[1].sections[0]`]: 'Z1' }],
  ['session_unknown', `${E}.panels[4].sessions[0]`, { [`${E}.panels[4].sessions[0]`]: 'S9' }],
  ['code_repeated', `${E}.panels[4].judges[1]`, { [`${E}.panels[4].judges[1]`]: 'J1' }],
  ['minimum_high', `${E}.panels[4].judges`, { [`${E}.panels[4].minimum`]: 6 }],
  ['judgement_three', `${E}.panels[2].judges`, { [`${E}.panels[2].judges`]: ['J1', 'J3'] }],
  ['recusal_leaves', `${E}.recusals[2]`, appended(`${E}.recusals`, { judge: 'J5', entry: '01', reason: '师徒' })],
  ['section_unserved', PRACTICAL, { [`${E}.panels[5].sections`]: ['E1'] }],
  ['section_served_twice', `${E}.panels[5]`, { [`${E}.panels[5].sections`]: ['E1', 'E2', 'D1'] }],
  ['judge_unknown', `${E}.recusals[0].judge`, { [`${E}.recusals[0].judge`]: 'J9' }],
  ['entry_unknown', `${E}.recusals[0].entry`, { [`${E}.recusals[0].entry`]: '99' }],
  ['code_repeated', `${E}.recusals[1]`, { [`${E}.recusals[1].entry`]: '01' }],
  ['absence_scope_both', `${E}.absences[0]`, { [`${E}.absences[0].session`]: 'S1' }],
  ['judge_not_in_stage', `${E}.absences[0].judge`, { [`${E}.absences[0].stage`]: 'theory' }],
  ['aspect_not_in_stage', `${E}.absences[0].aspects[1]`, { [`${E}.absences[0].aspects[1]`]: 'D9' }],
  ['code_repeated', `${E}.absences[1]`, appended(`${E}.absences`, valueIn(`${E}.absences[0]`))],
  [
    'absences_wide',
    `${E}.absences`,
    {
      [`${E}.entries`]: Array.from({ length: 10_000 }, (_, index) => ({ number: String(index), name: '张三' })),
      [`${E}.absences`]: ['J1', 'J2', 'J3', 'J4', 'J5'].flatMap((judge) =>
        ['A1.1', 'A1.2', 'A1.3', 'B2.1', 'D1.1'].map((code) => ({
          judge,
          stage: 'practical',
          aspects: [code],
          reason: '迟到',
        })),
      ),
    },
  ],
];

const marks: Case[] = [
  ['mark_too_high', mark(7, 'C1.1'), { [mark(7, 'C1.1')]: '100.1' }],
  ['mark_too_high', mark(8, 'D1.1'), { [mark(8, 'D1.1')]: '10.5' }],
  ['mark_too_low', mark(7, 'C1.1'), { [mark(7, 'C1.1')]: '-1' }],
  ['mark_off_step', mark(8, 'D1.1'), { [mark(8, 'D1.1')]: '7.25' }],
  ['mark_places', mark(7, 'C1.1'), { [mark(7, 'C1.1')]: '90.25' }],
  ['mark_choice', mark(1, 'A1.1'), { [mark(1, 'A1.1')]: '2' }],
  ['mark_not_a_number', mark(8, 'D1.1'), { [mark(8, 'D1.1')]: 'NaN' }],
  ['mark_not_a_number', mark(8, 'D1.1'), { [mark(8, 'D1.1')]: '1e309' }],
  ['mark_not_a_number', mark(8, 'D1.1'), { [mark(8, 'D1.1')]: '７.２５' }],
  ['mark_not_a_number', mark(8, 'D1.1'), { [mark(8, 'D1.1')]: '' }],
  ['stage_unknown', `${E}.marks[0].stage`, { [`${E}.marks[0].stage`]: 'final' }],
  ['section_unknown', `${E}.marks[1].section`, { [`${E}.marks[1].section`]: 'Z1' }],
  ['entry_unknown', `${E}.marks[1].entry`, { [`${E}.marks[1].entry`]: '99' }],
  ['judge_unknown', `${E}.marks[1].judge`, { [`${E}.marks[1].judge`]: 'J9' }],
  ['sheet_twice', `${E}.marks[155]`, appended(`${E}.marks`, valueIn(`${E}.marks[154]`))],
  ['aspect_unknown', mark(154, 'toString'), { [mark(154, 'toString')]: '1' }],
  ['mark_other_section', mark(154, 'A1.1'), { [mark(154, 'A1.1')]: '1' }],
  ['mark_other_judge', mark(153, 'A1.1'), { [`${E}.marks[153].judge`]: 'J3' }],
  ['mark_foreign_judge', mark(154, 'B2.1'), { [`${E}.marks[154].judge`]: 'J2' }],
  ['mark_foreign_judge', `${E}.marks[154]`, { [`${E}.marks[154].judge`]: 'J2', [`${E}.marks[154].values`]: {} }],
  ['mark_recused_judge', mark(1, 'A1.1'), { [`${E}.marks[1].judge`]: 'J2' }],
  ['mark_absent_judge', mark(126, 'D1.1'), { [`${E}.marks[126].judge`]: 'J3' }],
  ['sheet_empty', `${E}.marks[153]`, { [`${E}.marks[153].judge`]: 'J3', [`${E}.marks[153].values`]: {} }],
  ['sheet_incomplete', `${E}.marks[154].values`, { [mark(154, 'B2.3')]: undefined }],
  ['judgement_spread', mark(5, 'B2.1'), { [mark(5, 'B2.1')]: '1' }],
  ['marks_not_running', `${E}.marks`, { [`${E}.state`]: 'published' }],
];

function manyAspects() {
  return Array.from({ length: 290 }, (_, index) => ({ code: `Q${index}`, name: '点', type: 'binary', max: '1' }));
}

const faultsOf = (value: unknown): Fault[] => {
  const read = checkDefinition(value, 'en');
  return read.ok ? [] : read.faults;
};
const plain = (path: string) => path.replaceAll(/\["([A-Za-z_$][\w$]*)"\]/g, '.$1');

const all = { shape, scheme, event, people, marks };

describe.each(Object.entries(all))('bad %s', (_, cases) => {
  it.each(cases)('%s at %s', (code, path, changes) => {
    const faults = faultsOf(changed(changes));
    expect(faults.map((fault) => `${fault.code} ${fault.path}`)).toContain(`${code} ${plain(path)}`);
    for (const { message } of faults) expect(message).not.toMatch(/\{\w+\}/);
  });
});

it('a single slip is answered with a single fault', () => {
  expect(faultsOf(changed({ [`${BINARY}.max`]: '1.5' }))).toEqual([
    {
      path: PRACTICAL,
      code: 'scheme_total',
      params: { total: '99.5', expected: '100' },
      message: 'The scheme adds up to 99.5, it must be exactly 100; say unbounded if it has no total.',
    },
  ]);
  expect(faultsOf(changed({ [mark(8, 'D1.1')]: '10.5' }))).toHaveLength(1);
});

it('says faults in the language asked for', () => {
  const read = checkDefinition(changed({ 'contest.sponsor': 'x' }));
  expect(read).toMatchObject({ ok: false, faults: [{ message: '没有“sponsor”这个字段。' }] });
});

it('offers the key that was probably meant', () => {
  expect(faultsOf(changed({ [`${BINARY}.deducton`]: true }))).toMatchObject([{ params: { meant: 'deduction' } }]);
  expect(faultsOf(changed({ 'contest.time_zone': 'UTC' }))).toMatchObject([{ params: { meant: 'timeZone' } }]);
});

describe('warnings', () => {
  const warned = (changes: Record<string, unknown>): string[] => {
    const read = checkDefinition(changed(changes), 'en');
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
  const elsewhere = ['more_faults', 'json_syntax', 'json_deep', 'key_twice', 'key_forbidden'];
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
