import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestApp, type TestClient } from '../support/test-app.js';

const example = readFileSync(join(__dirname, '../../../docs/examples/welding-2026.json'), 'utf8');

type Json = Record<string, unknown>;
interface Fault {
  path: string;
  code: string;
  message: string;
}

/** The example with one place changed. */
function changed(path: string, value: unknown): string {
  const file = JSON.parse(example) as Json;
  const steps = path.split('.');
  const last = steps.pop() as string;
  const holder = steps.reduce<Json>((at, step) => at[step] as Json, file);
  holder[last] = value;
  return JSON.stringify(file);
}

const E = 'events.0';
const people = (count: number) => Array.from({ length: count }, (_, index) => ({ number: `${index}`, name: '张三' }));
const FUTURE = { publishName: { textVersion: '2026-1', givenAt: '2026-11-20T09:00:01+08:00' } };
const STRANGE = { publishName: { textVersion: '2031-7', givenAt: '2026-04-08T09:00:00+08:00' } };
const ASPECT = `${E}.stages.1.criteria.0.sections.0.aspects`;

const files: [what: string, text: string, code: string, path: string][] = [
  ['nothing', '', 'json_syntax', ''],
  ['a word', 'NaN', 'json_syntax', ''],
  ['another format', '{}', 'field_missing', 'format'],
  ['a page', '<!doctype html>', 'json_syntax', ''],
  ['another encoding', example.replace('焊', '\uFFFD'), 'json_encoding', ''],
  ['a NUL byte', example.replace('"welding-2026"', '"welding\u00002026"'), 'json_syntax', 'contest.code'],
  ['deep nesting', `{"a":${'['.repeat(500_000)}`, 'json_deep', `a${'[0]'.repeat(31)}`],
  [
    'a prototype',
    example.replace('"contest"', '"__proto__": {"admin": true}, "contest"'),
    'key_forbidden',
    '__proto__',
  ],
  ['a key twice', example.replace('"format"', '"format": "x", "format"'), 'key_twice', 'format'],
  ['a hidden key', changed('contest.\u202Eedoc', 'x'), 'key_unknown', 'contest["�edoc"]'],
  ['a huge number', example.replace('"decimals": 2', '"decimals": 1e999'), 'type_wrong', 'events[0].decimals'],
  ['10,001 entries', changed(`${E}.entries`, people(10_001)), 'list_long', 'events[0].entries'],
  ['a million aspects', changed(ASPECT, Array(1_000_000).fill({})), 'list_long', ASPECT.replace(/\.(\d)/g, '[$1]')],
  ['half a character', changed('contest.name', '焊\uD842工'), 'text_hidden', 'contest.name'],
  ['a turned name', changed(`${E}.entries.0.name`, '张\u202E三'), 'text_hidden', 'events[0].entries[0].name'],
  ['an unseen name', changed(`${E}.entries.0.name`, '\u3164'), 'text_hidden', 'events[0].entries[0].name'],
  ['a joiner for a name', changed(`${E}.entries.0.name`, '\u200D'), 'text_empty', 'events[0].entries[0].name'],
  ['a name of 200', changed(`${E}.entries.0.name`, '长'.repeat(200)), 'text_too_long', 'events[0].entries[0].name'],
  ['markup', changed(`${E}.entries.0.name`, '<img src=x>'), 'name_markup', 'events[0].entries[0].name'],
  ['null', changed(`${E}.entries.0`, null), 'type_wrong', 'events[0].entries[0]'],
  [
    'a consent to come',
    changed(`${E}.entries.0.consents`, FUTURE),
    'consent_future',
    'events[0].entries[0].consents.publishName.givenAt',
  ],
  [
    'unknown words',
    changed(`${E}.entries.0.consents`, STRANGE),
    'consent_text_unknown',
    'events[0].entries[0].consents.publishName.textVersion',
  ],
  [
    'a cycle',
    changed(`${E}.stages.1.advance`, { to: 'practical', top: 3 }),
    'advance_cycle',
    'events[0].stages[1].advance.to',
  ],
  ['99.5', changed(`${ASPECT}.0.max`, '1.5'), 'scheme_total', 'events[0].stages[1]'],
  [
    'twenty decimals',
    changed(`${E}.stages.1.weight`, '0.70000000000000000000'),
    'decimal_shape',
    'events[0].stages[1].weight',
  ],
  ['a negative weight', changed(`${E}.stages.1.weight`, '-0.7'), 'negative', 'events[0].stages[1].weight'],
  [
    'a judge twice',
    changed(`${E}.panels.4.judges`, ['J1', 'J1', 'J2', 'J3']),
    'code_repeated',
    'events[0].panels[4].judges[1]',
  ],
  ['a quota of 101 %', changed(`${E}.awards.percents`, ['50', '51']), 'awards_total', 'events[0].awards.percents'],
  ['an unknown tie', changed(`${E}.ties.0`, 'criterion:practical/Z'), 'tie_unknown', 'events[0].ties[0]'],
  [
    'a mark of 1e309',
    changed(`${E}.marks.7.values`, { 'C1.1': '1e309' }),
    'mark_not_a_number',
    'events[0].marks[7].values["C1.1"]',
  ],
  [
    'a full-width mark',
    changed(`${E}.marks.7.values`, { 'C1.1': '７.２５' }),
    'mark_not_a_number',
    'events[0].marks[7].values["C1.1"]',
  ],
];

const TABLES = ['contest', 'event', 'event_rules', 'entry', 'person', 'person_key', 'person_token', 'consent', 'judge'];
const WRITTEN = [...TABLES, 'journal', 'journal_counter', 'audit_record', 'mark_sheet', 'invitation', 'organisation'];

describe('a hostile definition over HTTP', () => {
  let app: TestApp;
  let admin: TestClient;
  let before: number[];

  const counts = () =>
    Promise.all(
      WRITTEN.map(async (table) => {
        const [row] = await app.reader.sql.all<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`);
        return Number(row!.count);
      }),
    );
  const send = (text: string, language: string) =>
    admin.request<{ code: string; detail: string; faults?: Fault[] }>('POST', '/api/contests', {
      body: text,
      headers: { 'content-type': 'application/json', 'accept-language': language },
    });

  beforeAll(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    before = await counts();
  }, 60_000);
  afterAll(() => app.stop());

  it.each(files)(
    '%s is answered with its place, in both languages, and leaves nothing behind',
    async (_, text, code, path) => {
      const [zh, en] = [await send(text, 'zh'), await send(text, 'en')];
      for (const { status, body } of [zh, en]) {
        expect([status, body.code]).toEqual([422, 'definition_invalid']);
        expect(body.faults!.map((fault) => `${fault.code} ${fault.path}`)).toContain(`${code} ${path}`);
        expect(JSON.stringify(body).length).toBeLessThan(100_000);
      }
      const [own, other] = [zh, en].map(({ body }) => body.faults!.find((fault) => fault.code === code)!.message);
      expect(own).toMatch(/\p{Script=Han}/u);
      expect(other).not.toBe(own);
      expect(await counts()).toEqual(before);
    },
    60_000,
  );

  it('an empty body is told so', async () => {
    const { status, body } = await admin.request<{ code: string; faults: Fault[] }>('POST', '/api/contests', {
      headers: { 'content-type': 'application/json' },
    });
    expect([status, body.code]).toEqual([422, 'definition_invalid']);
    expect(body.faults).toMatchObject([{ path: '', code: 'json_syntax' }]);
  });

  it('what was not wrong after all is taken: rare characters, a byte order mark', async () => {
    const text = `\uFEFF${changed(`${E}.entries.0.name`, '𠮷'.repeat(100))}`;
    expect((await send(text, 'zh')).status).toBe(201);
  }, 60_000);
});
