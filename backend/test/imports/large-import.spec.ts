import { smallContest } from '../../../shared/src/testing/small-contest.js';
import { DefinitionReader } from '../../src/modules/imports/definition-reader.js';
import { ImportsService } from '../../src/modules/imports/imports.service.js';
import { inThread } from '../../src/platform/threads/in-thread.js';
import { TestApp } from '../support/test-app.js';

const ENTRIES = 10_000;

/** As large as a definition may be: every entry with a name, an employer and a consent. */
function largeDefinition(code: string): string {
  const definition = smallContest({ code, entries: ENTRIES, judges: 3 });
  const [event] = definition.events;
  const publishName = { textVersion: '2026-1', givenAt: '2026-04-08T09:00:00+08:00' };
  const entries = event!.entries.map((entry) => ({ ...entry, consents: { publishName } }));
  const marks = ['J1', 'J2', 'J3'].flatMap((judge) =>
    entries
      .slice(0, 300)
      .map(({ number }) => ({ stage: 'practical', section: 'A1', entry: number, judge, values: { P1: '7.25' } })),
  );
  return JSON.stringify({ ...definition, events: [{ ...event, entries, marks }] });
}

describe('an import of ten thousand entries', () => {
  let app: TestApp;
  const request = { actor: 'system', language: 'zh' } as const;
  const count = async (table: string) => {
    const [row] = await app.reader.sql.all<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`);
    return Number(row!.count);
  };

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('lets other work of the process go on while it reads the file', async () => {
    let turns = 0;
    let reading = true;
    const take = () => {
      turns++;
      if (reading) setImmediate(take);
    };
    setImmediate(take);
    const read = await app.app.get(DefinitionReader).read(largeDefinition('read'), 'zh');
    reading = false;
    expect(read).toMatchObject({ ok: true, warnings: [] });
    expect(read.ok && read.definition.events[0]!.entries.at(-1)).toMatchObject({ number: '10000', name: '选手10000' });
    // Read in this thread, the promise would be settled before the second turn.
    expect(turns).toBeGreaterThan(20);
  }, 120_000);

  it('lets other requests be answered, writes too, and then stands as a whole', async () => {
    const admin = await app.setUp();
    const answered: string[] = [];
    const importing = admin
      .expect(201, 'POST', '/api/contests', {
        body: largeDefinition('large'),
        headers: { 'content-type': 'application/json' },
      })
      .then((body) => {
        answered.push('import');
        return body;
      });
    for (const name of ['first', 'second', 'third']) {
      await admin.expect(201, 'POST', '/api/groups', { body: { name } });
      answered.push(name);
    }
    expect(await importing).toMatchObject({ contest: { code: 'large', events: [{ entries: ENTRIES }] } });
    expect(answered).toEqual(['first', 'second', 'third', 'import']);
    expect(await count('entry')).toBe(ENTRIES);
    expect(await count('consent')).toBe(ENTRIES);
    expect(await count('mark_sheet')).toBe(3 * ENTRIES);
    // Policy and state of the event, then 300 sheets of three judges: a mark and its submission each.
    expect(await count('journal')).toBe(2 + 300 * 3 * 2);
    const { sql } = app.reader;
    const leaves = await sql.all<{ sequence: number; payload: string }>(
      "SELECT sequence, payload FROM audit_record WHERE log = 'contest:large' ORDER BY sequence",
    );
    expect(leaves.map(({ sequence }) => Number(sequence))).toEqual(leaves.map((_, index) => index + 1));
    for (const { sequence, payload } of leaves) {
      expect(JSON.parse(payload)).toMatchObject({ log: 'contest:large', sequence: Number(sequence) });
    }
  }, 300_000);

  it('imports one file after the other; the second of the same code is refused', async () => {
    const text = JSON.stringify(smallContest({ code: 'same', entries: 2, judges: 1 }));
    const imports = app.app.get(ImportsService);
    const outcomes = await Promise.allSettled([imports.importText(text, request), imports.importText(text, request)]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: { contest: 'same' } },
      { status: 'rejected', reason: { code: 'contest_exists', params: { code: 'same' } } },
    ]);
  });
});

it('a thread that fails rejects, and the process lives', async () => {
  await expect(inThread(new URL('./nothing.js', import.meta.url), {})).rejects.toMatchObject({
    code: 'MODULE_NOT_FOUND',
  });
});
