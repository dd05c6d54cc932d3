import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compileEvent } from '../../domain/contest/compile.js';
import type { Definition } from '../../domain/contest/definition.js';
import { definitionJournal } from '../../domain/contest/definition-journal.js';
import { foldAll } from '../../domain/journal/fold.js';
import { allSheets, aspectsOf } from '../../domain/scoring/assignment.js';
import { checkDefinition, type ReadDefinition } from './read.js';
import { unfilled } from './testing/unfilled.js';

const example = readFileSync(join(__dirname, '../../../../docs/examples/welding-2026.json'), 'utf8');
const NOW = Date.parse('2026-05-16T08:00:00+08:00');

type Holder = Record<PropertyKey, unknown>;

/** Every place in a value, as steps. */
const placesIn = (value: unknown): PropertyKey[][] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [[], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((steps) => [key, ...steps]))];

const whole = JSON.parse(example) as { events: { marks: unknown[] }[] };
// Most of the file is marks; with a few of them every other place is hit often enough.
whole.events[0]!.marks.length = 6;
const places = placesIn(whole).filter((steps) => steps.length > 0);

const at = (file: unknown, steps: readonly PropertyKey[]): unknown =>
  steps.reduce<unknown>((value, step) => (value as Holder | null | undefined)?.[step], file);

function put(file: unknown, steps: readonly PropertyKey[], value: unknown): void {
  const holder = at(file, steps.slice(0, -1));
  if (typeof holder !== 'object' || holder === null) return;
  if (value === undefined) delete (holder as Holder)[steps.at(-1)!];
  else (holder as Holder)[steps.at(-1)!] = value;
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    '',
    ' ',
    '-0',
    '00',
    '0.000001',
    '-999999999.999999',
    '999999999',
    '1e309',
    'NaN',
    'Infinity',
    '７.２５',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '\u202E',
    '\uD842',
    '𠮷'.repeat(100),
    '<b>',
    'J1',
    'practical',
  ),
  fc.constantFrom('2026-05-16T08:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59'),
  fc.stringMatching(/^-?\d{1,9}(\.\d{1,6})?$/),
);
const number = fc.constantFrom(0, -0, -1, 1, 2, 9, 300, 10_000, 0.5, 1e308, Number.MAX_SAFE_INTEGER + 2, Infinity);
const odd = fc.oneof(
  text,
  number,
  fc.constantFrom<unknown>(undefined, null, true, [], {}, [null], [[]], { type: 'time' }),
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(text, text, { maxKeys: 3 }),
);
/** A place gets something odd, or what another place of the same name has: the second is often accepted. */
const likePlaces = (steps: PropertyKey[]) => places.filter((other) => other.at(-1) === steps.at(-1));
const edit = fc.oneof(
  fc.record({ to: fc.constantFrom(...places), value: odd }),
  fc
    .constantFrom(...places)
    .chain((to) => fc.record({ to: fc.constant(to), from: fc.constantFrom(...likePlaces(to)) })),
);

function edited(edits: readonly ({ value: unknown } | { from: PropertyKey[] })[], targets: PropertyKey[][]): unknown {
  const file = structuredClone(whole);
  edits.forEach((one, index) => {
    put(file, targets[index]!, 'from' in one ? structuredClone(at(whole, one.from)) : one.value);
  });
  return file;
}

/** What is told reads like a sentence in its language and points somewhere. */
function expectSentences(read: ReadDefinition): void {
  const told = read.ok ? read.warnings : [...read.faults, ...read.warnings];
  expect(told.flatMap(unfilled)).toEqual([]);
  for (const { message, path } of told) {
    expect(message).not.toMatch(/undefined|\[object/);
    expect(message).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
    expect(path).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  }
}

/** Everything an import does with the rules of a definition that was accepted. */
function standUp(definition: Definition): void {
  const judges = new Map(definition.judges.map(({ code }) => [code, `j-${code}`]));
  definition.events.forEach((event, index) => {
    const entries = new Map(event.entries.map(({ number: own }) => [own, `e-${own}`]));
    const ids = { event: `v${index}`, entries, judges };
    const rules = compileEvent(definition, index, ids);
    const bodies = [...definitionJournal(definition, index, rules, ids)];
    const fold = foldAll(
      rules,
      bodies.map((body, row) => ({ seq: row + 1, event: ids.event, at: 0, body })),
    );
    for (const key of allSheets(rules)) expect(aspectsOf(rules, fold, key)).toBeDefined();
    for (const { id } of rules.entries) expect(fold.score(id).number).toBeTruthy();
    expect(fold.standings).toBeDefined();
  });
}

it('whatever stands in a file: faults that read well in both languages, or a contest that stands', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const file = edited(
        edits,
        edits.map(({ to }) => to),
      );
      const [zh, en] = (['zh', 'en'] as const).map((language) => checkDefinition(file, language, NOW)) as [
        ReadDefinition,
        ReadDefinition,
      ];
      expectSentences(zh);
      expectSentences(en);
      expect(en.ok).toBe(zh.ok);
      if (!en.ok) expect(en.faults.length).toBeGreaterThan(0);
      else standUp(en.definition);
    }),
    { numRuns: 150 },
  );
});
