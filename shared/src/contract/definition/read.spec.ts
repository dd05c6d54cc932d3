import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { LIMITS } from '../../domain/contest/definition.js';
import { ContestDefinition, type ContestDefinitionInput } from '../definition.js';
import { checkDefinition, readDefinition } from './read.js';
import { unfilled } from './testing/unfilled.js';

const docs = join(__dirname, '../../../../docs');
const example = readFileSync(join(docs, 'examples/welding-2026.json'), 'utf8');
const small = /```json\n([\s\S]*?)```/.exec(readFileSync(join(docs, 'contest-definition.md'), 'utf8'))?.[1] ?? '';

const outcome = (text: string) => {
  const read = readDefinition(text, 'en');
  return read.ok ? [] : read.faults.map(({ code, path, params }) => ({ code, path, params }));
};

describe('a valid file', () => {
  it('is the worked example, with nothing to warn of but its size', () => {
    const read = readDefinition(example);
    expect(read.ok).toBe(true);
    expect(read.warnings.map(({ code }) => code)).toEqual(['entries_few']);
  });

  it('is the small example of the docs', () => {
    expect(outcome(small)).toEqual([]);
    expect(small).toContain('leitai-contest/1');
  });

  it('may begin with a byte order mark and name its schema', () => {
    const file = { $schema: '/api/schemas/contest-definition.json', ...(JSON.parse(small) as object) };
    expect(outcome(`\uFEFF${JSON.stringify(file)}`)).toEqual([]);
  });

  it('keeps names as people write them: rare characters count once, accents in one form', () => {
    const file = JSON.parse(small) as ContestDefinitionInput;
    const [first, second] = file.events[0]!.entries!;
    first!.name = ` ${'𠮷'.repeat(100)} `;
    second!.name = 'Zoe\u0308 O’Neill & “Söhne”';
    const read = checkDefinition(file);
    expect(read.ok && read.definition.events[0]!.entries.map(({ name }) => name)).toEqual([
      '𠮷'.repeat(100),
      'Zoë O’Neill & “Söhne”',
    ]);
  });

  it('has its defaults filled in', () => {
    const read = readDefinition(small);
    expect(read).toMatchObject({
      definition: {
        contest: { timeZone: 'Asia/Shanghai', policy: { names: 'masked', employer: true, top: null } },
        events: [{ kind: 'individual', state: 'running', decimals: 2, rounding: 'stages', recusals: [], absences: [] }],
      },
    });
  });
});

describe('text that is not a definition', () => {
  it.each([
    ['', 1, 1],
    ['{"a": 1,\n  "b": NaN}', 2, 8],
    ['{"a": 01}', 1, 8],
    ['{"a": .5}', 1, 7],
    ['[1, 2', 1, 6],
    ['{"a" 1}', 1, 6],
    ['{a: 1}', 1, 2],
    ['{"a": "tab\there"}', 1, 11],
    ['{"a": "\\x"}', 1, 9],
    ['{"a": "\\u12"}', 1, 9],
    ['{"a": 1} x', 1, 10],
    ['{"a": tru}', 1, 7],
    ['"open', 1, 6],
    ['[1,]', 1, 4],
    ['<html>', 1, 1],
  ])('%j is answered with line and column', (text, line, column) => {
    expect(outcome(text)).toMatchObject([{ code: 'json_syntax', params: { line, column } }]);
  });

  it('in another encoding is told so before any name is looked at', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"format": 1,\n "name": "'),
      Buffer.from([0xba, 0xb8]),
      Buffer.from('"}'),
    ]);
    expect(outcome(bytes.toString())).toEqual([{ code: 'json_encoding', path: '', params: { line: 2, column: 11 } }]);
    expect(outcome(Buffer.from('\uFEFF{}', 'utf16le').toString())).toMatchObject([{ code: 'json_encoding' }]);
  });

  it.each(['null', '[]', '7', '"x"', 'true'])('%s is JSON, but no definition', (text) => {
    expect(outcome(text)).toMatchObject([{ code: 'type_wrong', path: '' }]);
  });

  it('names keys that appear twice, and keys that would reach the prototype', () => {
    expect(outcome('{"contest": {"code": "a", "code": "b"}, "__proto__": {"format": 1}}')).toEqual(
      expect.arrayContaining([
        { code: 'key_twice', path: 'contest.code', params: { key: 'code' } },
        { code: 'key_forbidden', path: '__proto__', params: { key: '__proto__' } },
      ]),
    );
    expect(checkDefinition(JSON.parse('{"__proto__": {"polluted": 1}}')).ok).toBe(false);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('stops at nesting that no definition has', () => {
    expect(outcome('['.repeat(1_000_000))).toMatchObject([{ code: 'json_deep' }]);
    expect(outcome(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)).toMatchObject([{ code: 'json_deep' }]);
  });

  it('reads JSON as the language does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 0, max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const inside = outcome(`{"format": ${text}}`);
        expect(inside.filter(({ code }) => code === 'json_syntax' || code === 'json_deep')).toEqual([]);
      }),
    );
  });
});

describe('hostile files', () => {
  it('report the first faults, then one that counts the rest', () => {
    const file = JSON.parse(small) as ContestDefinitionInput;
    file.events[0]!.entries = Array.from({ length: 5000 }, () => ({ number: '1', name: '张' }));
    const faults = outcome(JSON.stringify(file));
    expect(faults).toHaveLength(LIMITS.faults + 1);
    expect(faults.at(-1)).toMatchObject({ code: 'more_faults', path: '' });
  });

  const repeated = (head: string, item: string, tail: string) =>
    `${head}${Array(Math.floor(LIMITS.bytes / 4 / (item.length + 1)))
      .fill(item)
      .join(',')}${tail}`;

  it.each([
    ['empty entries', repeated('{"events":[{"entries":[', '{}', ']}]}')],
    ['empty events', repeated('{"events":[', '{}', ']}')],
    [
      'empty sheets',
      repeated('{"events":[{"marks":[', '{}', ']}]}')
        .slice(0, 400_000)
        .replace(/,[^,]*$/, ']}]}'),
    ],
    [
      'empty aspects in one section',
      repeated('{"events":[{"stages":[{"criteria":[{"sections":[{"aspects":[', '0', ']}]}]}]}]}'),
    ],
    ['a name of ten million characters', `{"contest":{"name":"${'a\u0301'.repeat(4_000_000)}"}}`],
    ['a million brackets', '['.repeat(LIMITS.bytes)],
    ['a million unknown keys', `{${Array.from({ length: 300_000 }, (_, index) => `"k${index}":0`).join(',')}}`],
  ])('of megabytes are answered: %s', (_, text) => {
    const faults = outcome(text);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(LIMITS.faults + 1);
    expect(JSON.stringify(faults).length).toBeLessThan(100_000);
  });

  it('a contest of 10,000 entries with all their marks is read', () => {
    const file = JSON.parse(small) as ContestDefinitionInput;
    const event = file.events[0]!;
    const numbers = Array.from({ length: LIMITS.entries }, (_, index) => String(index + 1));
    event.entries = numbers.map((number) => ({ number, name: '张三' }));
    event.marks = numbers.flatMap((entry) =>
      (event.marks ?? []).filter((sheet) => sheet.entry === '1').map((sheet) => ({ ...sheet, entry })),
    );
    expect(outcome(JSON.stringify(file))).toEqual([]);
    expect(event.marks.length).toBeGreaterThanOrEqual(LIMITS.entries);
  });
});

describe('any change to a valid file', () => {
  /** Every place in a value, as steps. */
  const placesIn = (value: unknown): PropertyKey[][] =>
    typeof value !== 'object' || value === null
      ? [[]]
      : [[], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((steps) => [key, ...steps]))];
  const places = placesIn(JSON.parse(small)).filter((steps) => steps.length > 0);
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      '',
      '0',
      '-1',
      '7.25',
      '999999999',
      '0.000001',
      '1e309',
      'NaN',
      '<b>',
      '__proto__',
      'constructor',
      '𠮷',
    ),
    fc.constantFrom<unknown>(undefined, null, [], {}, 0, -1, 0.5, 1e308, [null], { code: '1' }),
  );

  it('is answered with a definition or with faults, and never thrown at', () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...places), odd), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(edits, (changes) => {
        const file: unknown = JSON.parse(small);
        for (const [steps, value] of changes) put(file, steps, value);
        const read = checkDefinition(file);
        if (read.ok) return;
        expect(read.faults.length).toBeGreaterThan(0);
        expect(read.faults.flatMap(unfilled)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('to the text, too', () => {
    const edit = fc.tuple(fc.nat(small.length - 1), fc.nat(20), fc.string({ maxLength: 8, unit: 'binary' }));
    fc.assert(
      fc.property(edit, ([at, length, put]) => {
        const read = readDefinition(small.slice(0, at) + put + small.slice(at + length));
        expect(read.ok || read.faults.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  function put(file: unknown, steps: readonly PropertyKey[], value: unknown): void {
    let at = file as Record<PropertyKey, unknown> | null | undefined;
    for (const step of steps.slice(0, -1)) at = at?.[step] as typeof at;
    const last = steps.at(-1);
    if (typeof at !== 'object' || at === null || last === undefined) return;
    if (value === undefined) delete at[last];
    else at[last] = value;
  }
});

describe('the JSON schema', () => {
  it('is derived from the same declaration and carries limits', () => {
    const text = JSON.stringify(z.toJSONSchema(ContestDefinition, { io: 'input' }));
    expect(text).toContain('"maxItems":10000');
    expect(text).toContain('"maxLength":100');
    expect(text).toContain('AspectDefinition');
    expect(text).not.toContain('"required":[]');
  });
});
