import { Show } from '../src/demo/show.js';
import { createHttpApp } from '../src/http-app.js';
import { readConfig } from '../src/platform/config/config.js';
import { Client } from './support/client.js';
import { mysqlServer } from './support/database.js';
import { demoFile, until } from './support/demo.js';

/** The demo is always a SQLite file, and this process's column types are those of the run: MySQL's would not open it. */
const onSqlite = mysqlServer ? describe.skip : describe;

interface Contest {
  code: string;
  events: { code: string; state: string }[];
}

onSqlite('the show, a hundred times as fast', () => {
  it('brings every event to its medals and begins the next round with other people', async () => {
    const { url: database, directory } = demoFile();
    const env = { DATABASE_URL: database, LEITAI_DATA: directory, LOG_LEVEL: 'error' };
    const app = await createHttpApp({ config: readConfig(env, { demo: true }) }, { pages: false });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = await app.getUrl();
    const show = new Show(app, url, 0.01);
    const client = new Client(url);
    const contests = await until(
      async () => (await client.get<Contest[]>('/api/contests')).body,
      (all) => all.length > 1,
    );
    await show.stop();
    const first = contests.find(({ code }) => code === 'yunze-1');
    expect(first?.events.map(({ state }) => state)).toEqual(['final', 'final', 'final']);
    const board = await client.get<{ rows: { award: number | null; total: string | null }[] }>(
      '/api/boards/yunze-1/welding/public',
    );
    expect(board.body.rows.filter(({ award }) => award === 0)).toHaveLength(4);
    expect(board.body.rows.filter(({ total }) => total !== null)).toHaveLength(39);
    const organiser = new Client(url);
    await organiser.post('/api/demo/role', { role: 'organiser' });
    const day = await organiser.get<{ events: { present: number; entries: number }[] }>('/api/contests/yunze-1/day');
    expect(day.body.events.map(({ present, entries }) => [present, entries])).toEqual(Array(3).fill([39, 39]));
    await app.close();
  }, 240_000);
});
