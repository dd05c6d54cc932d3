import { join } from 'node:path';
import { readDefinition } from '@leitai/shared/contract/definition/read';
import Database from 'better-sqlite3';
import { demoContest } from '../src/demo/definition.js';
import { FIRMS } from '../src/demo/firms.js';
import { sceneOf } from '../src/demo/script.js';
import { readConfig } from '../src/platform/config/config.js';
import { holdToDemoMark } from '../src/platform/database/demo-mark.js';
import { temporaryFolder } from './support/database.js';
import { MORNING } from './support/fakes.js';

const ROUNDS = [1, 2, 3, 7];

describe('the contest of the demo', () => {
  const read = (round: number) => readDefinition(JSON.stringify(demoContest(sceneOf(round, MORNING))), 'en', MORNING);

  it.each(ROUNDS)('of round %i has no fault; every scheme totals 100, which the reader insists on', (round) => {
    const answer = read(round);
    expect(answer).toMatchObject({ ok: true });
    const warned = answer.ok ? answer.warnings.map(({ code }) => code) : [];
    expect(warned).not.toContain('entries_few');
    expect(warned).not.toContain('descriptors_few');
  });

  it('has 24 firms, 120 people of different names, consents of some, a recusal, an absence and a no-show in each event', () => {
    const { events } = demoContest(sceneOf(1, MORNING));
    const entries = events.flatMap((event) => event.entries ?? []);
    expect(new Set(entries.map(({ employer }) => employer))).toEqual(new Set(FIRMS.map(({ name }) => name)));
    expect([FIRMS.length, entries.length, new Set(entries.map(({ name }) => name)).size]).toEqual([24, 120, 120]);
    for (const event of events) {
      const named = (event.entries ?? []).filter(({ consents }) => consents?.publishName).length;
      expect(named).toBeGreaterThan(20);
      expect(named).toBeLessThan(35);
      expect(event.recusals?.length).toBeGreaterThan(0);
      expect(event.absences).toHaveLength(1);
      expect((event.entries ?? []).filter(({ status }) => status === 'no_show')).toHaveLength(1);
    }
  });

  it('is the same file again on the same day, and another one in the next round', () => {
    const text = (round: number) => JSON.stringify(demoContest(sceneOf(round, MORNING)));
    expect(text(1)).toBe(text(1));
    expect(text(2)).not.toBe(text(1).replaceAll('yunze-1', 'yunze-2'));
  });
});

describe('the mark of a demo', () => {
  const file = () => new Database(join(temporaryFolder('leitai-demo-'), 'x.sqlite'));
  const open = (database: Database.Database, demo: boolean) => () =>
    holdToDemoMark(database, { dialect: 'sqlite', path: 'x.sqlite', maxPages: null, demo });

  it('is given to an empty file, found again, and refuses a real start for ever', () => {
    const database = file();
    open(database, true)();
    database.exec('CREATE TABLE contest (id)');
    expect(open(database, true)).not.toThrow();
    expect(open(database, false)).toThrow('x.sqlite is a demo database and stays one for ever');
    expect(() => database.exec('DELETE FROM demo_mark')).toThrow('a demo stays a demo');
  });

  it('is never given to a file that holds anything', () => {
    const database = file();
    expect(open(database, false)).not.toThrow();
    database.exec('CREATE TABLE contest (id)');
    expect(open(database, true)).toThrow('x.sqlite is not a demo database');
    expect(open(database, false)).not.toThrow();
  });

  it.each([
    [{ NODE_ENV: 'production' }, 'NODE_ENV=production'],
    [{ DATABASE_URL: 'mysql://leitai:x@127.0.0.1/leitai' }, 'a SQLite file of its own'],
  ])('cannot be asked for with %j', (env, sentence) => {
    expect(() => readConfig(env, { demo: true })).toThrow(sentence);
    expect(() => readConfig(env)).not.toThrow();
  });

  it('opens a file of its own with keys of its own', () => {
    const [demo, real] = [readConfig({}, { demo: true }), readConfig({})];
    expect(demo.database).toMatchObject({ path: expect.stringMatching(/data.demo\.sqlite$/), demo: true });
    expect(demo.dataDirectory).not.toBe(real.dataDirectory);
  });
});
