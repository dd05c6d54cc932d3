import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, setUp, signUp } from '../support/client.js';
import { freshDatabase, type TestDatabase, temporaryFolder } from '../support/database.js';
import { runCli, runNode, ServerProcess } from '../support/server-process.js';
import { shuffled } from '../support/shuffle.js';

const vectors = join(__dirname, '../../../../shared/vectors/scoring');
const performancesFile = join(vectors, 'isu_performances.csv');
const converter = join(__dirname, '../../../tests/dist/convert-isu.js');
const present = existsSync(performancesFile);
if (!present) console.warn('left out: official results of 112 performances (shared/vectors is not here)');

interface Sheet {
  id: string;
  contest: string;
  event: string;
  section: string;
  stage: string;
  entry: string;
  revision: number;
  aspects: { code: string; absent: boolean }[];
}
interface DefinitionFile {
  contest: { code: string };
  events: {
    code: string;
    marks?: { stage: string; section: string; entry: string; judge: string; values: Record<string, string> }[];
  }[];
}

/** performance id → official rank and total. */
const official = new Map(
  (present ? readFileSync(performancesFile, 'utf8').trim().split(/\r?\n/).slice(1) : []).map((line) => {
    const cells = line.split(',');
    return [cells[0]!, `${cells[4]},${Number(cells[6]).toFixed(2)}`];
  }),
);

const convert = async (): Promise<string[]> => {
  const out = temporaryFolder('leitai-isu-');
  const ran = await runNode([converter, performancesFile, join(vectors, 'isu_components_marks.csv'), out]);
  if (ran.code !== 0) throw new Error(ran.stderr);
  return readdirSync(out)
    .sort()
    .map((name) => join(out, name));
};

const eventOf = ({ contest, events }: DefinitionFile) => `${contest.code}/${events[0]!.code}`;

(present ? describe : describe.skip)('official results of 112 judged performances', () => {
  let database: TestDatabase;
  let files: string[];
  let definitions: DefinitionFile[];
  const exported = new Map<string, string>();

  beforeAll(async () => {
    database = await freshDatabase();
    files = await convert();
    definitions = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as DefinitionFile);
  });

  afterAll(() => database.drop());

  it('come out of import and export: 112 totals and ranks', async () => {
    for (const file of files) expect(await runCli('import', [file], database)).toMatchObject({ code: 0 });
    let seen = 0;
    for (const definition of definitions) {
      const { stdout, code } = await runCli('results', ['--event', eventOf(definition), '--csv'], database);
      expect(code).toBe(0);
      exported.set(eventOf(definition), stdout);
      for (const line of stdout.trim().split('\n').slice(1)) {
        const [rank, , name, , total] = line.split(',');
        expect(`${name} ${rank},${total}`).toBe(`${name} ${official.get(name!)}`);
        seen++;
      }
    }
    expect(seen).toBe(112);
  }, 240_000);

  it('refuses to import a contest twice, with exit code 2', async () => {
    expect((await runCli('import', [files[0]!], database)).code).toBe(2);
  });

  it('11.1 are byte-identical when nine judges send the same marks over HTTP, at once, shuffled, every third twice', async () => {
    const live = await freshDatabase();
    const server = await ServerProcess.start(live);
    try {
      const admin = await setUp(server.url, server.setupToken);
      for (const definition of definitions) await replay(definition, admin);
      for (const definition of definitions) {
        const [contest, event] = eventOf(definition).split('/');
        const { body } = await admin.get(`/api/contests/${contest}/events/${event}/results.csv`);
        expect(body).toBe(exported.get(eventOf(definition)));
      }
    } finally {
      await server.stop();
      await live.drop();
    }
  }, 600_000);
});

/** Imports a definition without its marks, signs every judge up, and sends the marks as their tablets would. */
async function replay(definition: DefinitionFile, admin: Client): Promise<void> {
  const marks = definition.events[0]!.marks ?? [];
  const bare = { ...definition, events: [{ ...definition.events[0], marks: [] }] };
  const imported = await admin.post<{ invitations: { judge: string; token: string }[] }>('/api/contests', bare);
  expect(imported.status).toBe(201);
  await Promise.all(
    imported.body.invitations.map(async ({ judge, token }) => {
      const client = await signUp(admin.url, token, `${definition.contest.code}.${judge}`.toLowerCase().slice(-60));
      await markAll(
        client,
        marks.filter((sheet) => sheet.judge === judge),
        judge,
      );
    }),
  );
}

async function markAll(
  client: Client,
  sheets: { entry: string; section: string; stage: string; values: Record<string, string> }[],
  judge: string,
): Promise<void> {
  const { body: mine } = await client.get<Sheet[]>('/api/judge/sheets');
  const byKey = new Map(mine.map((sheet) => [`${sheet.stage}/${sheet.section}/${sheet.entry}`, sheet]));
  let sent = 0;
  await Promise.all(
    shuffled(sheets, judge).map(async ({ stage, section, entry, values }) => {
      const sheet = byKey.get(`${stage}/${section}/${entry}`)!;
      let revision = 0;
      for (const [aspect, value] of shuffled(Object.entries(values), judge + entry)) {
        const uuid = crypto.randomUUID();
        const answers = await Promise.all(
          Array.from({ length: sent++ % 3 === 0 ? 2 : 1 }, () => client.mark(sheet.id, aspect, value, revision, uuid)),
        );
        for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: answers[0]!.body });
        revision = answers[0]!.body.revision;
      }
      expect(
        await client.post(`/api/sheets/${sheet.id}/submit`, {
          uuid: crypto.randomUUID(),
          revision,
          device: 'test',
          waiting: 0,
        }),
      ).toMatchObject({ status: 200 });
    }),
  );
}
