import { clashes } from './clashes.js';
import { deskCodeIn, deskCodeOf } from './desk-code.js';
import { eligibilityFaults, sameEmployer } from './eligibility.js';
import { checkIdNumber, isDay } from './id-number.js';
import { readPerson, repeated } from './import-rows.js';
import { admitted, nextNumbers, placesLeft, promoted, type Queued, standingsOf } from './places.js';
import { type Application, decideRegistration, decideReplacement, isScout, registrationFaults } from './register.js';
import { OPEN_TO_ALL, type RegistrationRules } from './rules.js';

const person = (more: Partial<Application> = {}): Application => ({
  employer: '云泽焊装有限公司',
  level: 'senior',
  born: '1990-05-20',
  enteredIn: [],
  scout: false,
  ...more,
});

const place = (rules: Partial<RegistrationRules> = {}) => ({
  event: 'welding',
  state: 'registration_open' as const,
  rules: { ...OPEN_TO_ALL, ...rules },
  excludedBy: [],
  eventNames: new Map([['plc', { zh: '可编程', en: 'PLC' }]]),
  today: '2026-05-19',
});

describe('identity numbers that two people told', () => {
  const on = (person: string, number: string) => ({ person, number });

  it.each<[string, ReturnType<typeof on>[], [string, string[]][]]>([
    ['nobody told one', [], []],
    ['everybody has their own', [on('wang', '1'), on('li', '2')], []],
    ['one person, on record twice', [on('wang', '1'), on('wang', '1')], []],
    [
      'two with the same',
      [on('wang', '1'), on('li', '2'), on('thief', '1')],
      [
        ['wang', ['thief']],
        ['thief', ['wang']],
      ],
    ],
    [
      'three',
      [on('a', '1'), on('b', '1'), on('c', '1')],
      [
        ['a', ['b', 'c']],
        ['b', ['a', 'c']],
        ['c', ['a', 'b']],
      ],
    ],
  ])('%s', (_, records, expected) => {
    expect([...clashes(records)]).toEqual(expected);
  });
});

describe('who may enter an event', () => {
  it.each<[string, Partial<RegistrationRules>, Partial<Application>, string[]]>([
    ['an event open to all takes everybody', {}, { employer: null, level: null, born: null }, []],
    ['the level is asked for', { lowest: 'senior' }, { level: null }, ['registration_level_missing']],
    ['the lowest level itself is enough', { lowest: 'senior' }, {}, []],
    ['below the lowest', { lowest: 'technician' }, {}, ['registration_level_low']],
    ['above the highest', { highest: 'intermediate' }, {}, ['registration_level_high']],
    ['the age is asked for', { oldest: 35 }, { born: null }, ['registration_born_missing']],
    ['35 until the day before the birthday', { oldest: 35 }, {}, []],
    ['too old', { oldest: 34 }, {}, ['registration_too_old']],
    ['too young', { youngest: 36 }, {}, ['registration_too_young']],
    ['another employer', { employers: ['长河机械厂'] }, {}, ['registration_employer']],
    ['the same employer written otherwise', { employers: ['云泽焊装 有限公司'] }, {}, []],
    ['twice', {}, { enteredIn: ['welding'] }, ['registration_twice']],
    ['exclusive events', { exclusive: ['plc'] }, { enteredIn: ['plc'] }, ['registration_exclusive']],
    ['another event beside it', { exclusive: ['plc'] }, { enteredIn: ['harness'] }, []],
  ])('%s', (_, rules, application, codes) => {
    expect(registrationFaults(place(rules), person(application)).map(({ code }) => code)).toEqual(codes);
  });

  it('excludes both ways, whichever event says so', () => {
    const decided = decideRegistration({ ...place(), excludedBy: ['plc'] }, person({ enteredIn: ['plc'] }));
    expect(decided).toMatchObject({
      violation: { code: 'registration_exclusive', params: { other: { zh: '可编程', en: 'PLC' } } },
    });
  });

  it.each([
    ['draft', 'registration_not_yet'],
    ['published', 'registration_not_yet'],
    ['registration_closed', 'registration_closed'],
    ['running', 'registration_closed'],
    ['final', 'registration_closed'],
  ] as const)('not while the event is %s', (state, code) => {
    expect(decideRegistration({ ...place(), state }, person())).toMatchObject({ violation: { code } });
  });

  it('lets a scout in only with an approval', () => {
    expect(decideRegistration(place(), person())).toEqual({ ok: true, value: { approval: false } });
    expect(decideRegistration(place(), person({ scout: true }))).toEqual({ ok: true, value: { approval: true } });
    expect(isScout([{ role: 'organiser', scope: 'organisation', scopeId: 'x' }])).toBe(true);
    expect(isScout([{ role: 'organiser', scope: 'contest', scopeId: 'x' }])).toBe(false);
  });

  it('counts age by full years', () => {
    const faults = (today: string) => eligibilityFaults({ ...OPEN_TO_ALL, oldest: 35 }, person(), today);
    expect(faults('2026-05-19')).toEqual([]);
    expect(faults('2026-05-20')).toMatchObject([{ params: { age: 36, oldest: 35 } }]);
    expect(faults('2027-05-20')).toMatchObject([{ params: { age: 37, oldest: 35 } }]);
  });

  it('tells employers apart by their letters only', () => {
    expect(sameEmployer('云泽（焊装）', '云泽(焊装) ')).toBe(true);
    expect(sameEmployer('云泽一厂', '云泽二厂')).toBe(false);
  });
});

describe('replacing somebody', () => {
  const until = Date.parse('2026-05-01T00:00:00Z');
  it.each([
    ['in time', 'registration_closed', until, undefined],
    ['a millisecond late', 'registration_closed', until + 1, 'replacement_late'],
    ['while the event runs', 'running', 0, 'replacement_state'],
    ['before it opens', 'published', 0, 'replacement_state'],
  ] as const)('%s', (_, state, now, code) => {
    const decided = decideReplacement({ state, rules: { ...OPEN_TO_ALL, replaceUntil: until } }, now, String);
    expect(decided.ok ? undefined : decided.violation.code).toBe(code);
  });
});

const queued = (id: string, sequence: number, more: Partial<Queued> = {}): Queued => ({
  id,
  sequence,
  state: 'active',
  confirmed: true,
  approval: null,
  ...more,
});

describe('places and the waiting list', () => {
  const four = [queued('d', 4), queued('a', 1), queued('b', 2), queued('c', 3)];

  it('goes by the order of registering', () => {
    expect([...standingsOf(four, 2)]).toEqual([
      ['d', { place: false, waiting: 2 }],
      ['a', { place: true }],
      ['b', { place: true }],
      ['c', { place: false, waiting: 1 }],
    ]);
  });

  it('gives a freed place to the first who waits', () => {
    const after = four.map((one) => (one.id === 'a' ? { ...one, state: 'withdrawn' as const } : one));
    expect(promoted(four, after, 2)).toEqual(['c']);
    expect(promoted(four, four, 2)).toEqual([]);
    expect(promoted(four, after, null)).toEqual([]);
  });

  it('admits the first who said yes and need no approval, past those who hold a place only', () => {
    const mixed = [
      queued('a', 1, { confirmed: false }),
      queued('b', 2, { approval: 'needed' }),
      queued('c', 3),
      queued('d', 4),
    ];
    expect(admitted(mixed, 1).map(({ id }) => id)).toEqual(['c']);
    expect(admitted(mixed, 0)).toEqual([]);
    expect(admitted(mixed, 3).map(({ id }) => id)).toEqual(['c', 'd']);
    expect(admitted(mixed, null).map(({ id }) => id)).toEqual(['c', 'd']);
  });

  it.each([
    [3, 1, 2],
    [3, 5, 0],
    [null, 5, null],
  ])('of %j places, with %i taken, %j are left', (capacity, taken, left) => {
    expect(placesLeft(capacity, taken)).toBe(left);
  });

  it.each([
    [[], 2, ['001', '002']],
    [['009', 'A7'], 2, ['010', '011']],
    [['0041'], 1, ['0042']],
    [['999'], 1, ['1000']],
  ])('numbers newcomers after %j', (taken, count, numbers) => {
    expect(nextNumbers(taken, count)).toEqual(numbers);
  });
});

describe('identity numbers', () => {
  it.each([
    ['11010519491231002X', '1949-12-31'],
    [' 11010519491231002x ', '1949-12-31'],
  ])('%s is good', (text, born) => {
    expect(checkIdNumber(text)).toEqual({ ok: true, value: { number: '11010519491231002X', born } });
  });

  it.each([
    ['110105194912310021', 'id_number_check'],
    ['1101051949123100', 'id_number_shape'],
    ['', 'id_number_shape'],
  ])('%j is not', (text, code) => {
    expect(checkIdNumber(text)).toMatchObject({ violation: { code } });
  });

  it('knows days of the calendar', () => {
    expect(['2024-02-29', '2023-02-29', '2023-13-01', '2023-1-1'].map(isDay)).toEqual([true, false, false, false]);
  });
});

describe('a line of a list', () => {
  const line = { name: '王强', employer: '', level: '', idNumber: '', born: '' };

  it.each([
    [{ name: '' }, ['registration_name_missing']],
    [{ level: '大师' }, ['registration_level_unknown']],
    [{ born: '45000x' }, ['registration_born_shape']],
    [{ idNumber: '11010519491231002X', born: '1950-01-01' }, ['registration_born_differs']],
    [{ name: '<b>' }, ['registration_text_signs']],
    [{ name: "=cmd|' /C calc'!A0" }, ['registration_text_signs']],
    [{ employer: '@SUM(A1)' }, ['registration_text_signs']],
    [{ name: '王'.repeat(101) }, ['registration_text_long']],
    [{ level: '高级工', idNumber: '11010519491231002X' }, []],
  ])('%j', (change, codes) => {
    expect(readPerson({ ...line, ...change }).faults.map(({ code }) => code)).toEqual(codes);
  });

  it('finds the same person again, by number or by name and employer', () => {
    const rows = [
      { row: 2, person: readPerson({ ...line, idNumber: '11010519491231002X' }).person },
      { row: 3, person: readPerson({ ...line, name: '王小强', idNumber: '11010519491231002x' }).person },
      { row: 4, person: readPerson(line).person },
      { row: 5, person: readPerson({ ...line, employer: '云泽' }).person },
      { row: 6, person: readPerson(line).person },
    ];
    expect([...repeated(rows)]).toEqual([
      [3, 2],
      [6, 4],
    ]);
  });
});

describe('a check-in code', () => {
  it('is twelve digits of a keyed hash, and found again as a scanner types it', () => {
    const code = deskCodeOf('ff00'.repeat(16));
    expect(code).toMatch(/^9\d{11}$/);
    expect(deskCodeOf('0')).toBe('900000000000');
    expect(deskCodeIn(` ${code} `)).toBe(code);
    expect(deskCodeIn('９００００００００００１')).toBe('900000000001');
    for (const typed of ['001', '王强', '800000000000', '9000000000001']) expect(deskCodeIn(typed)).toBeNull();
  });
});
