import { smallContest } from '../../../shared/src/testing/small-contest.js';
import { Client, setUp, signUp } from './client.js';
import { importContest, signUpJudges } from './contest.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { ServerProcess } from './server-process.js';

/** Everybody whose rights differ, in a server with two contests, `home` and `away`. */
export const ROLES = ['visitor', 'judge', 'chief', 'organiser', 'stranger', 'administrator'] as const;
export type TestRole = (typeof ROLES)[number];

export interface Cast {
  server: ServerProcess;
  people: Record<TestRole, Client>;
}

/** Starts a server and signs the whole cast up. `stranger` organises the other contest. */
async function openCast(database: TestDatabase): Promise<Cast> {
  const home = await importContest(smallContest({ code: 'home', entries: 4, judges: 3 }), database);
  await importContest(smallContest({ code: 'away', entries: 2, judges: 3 }), database);
  const server = await ServerProcess.start(database);
  const administrator = await setUp(server.url, server.setupToken);
  const [chief, judge] = await signUpJudges(server.url, 'home', home);
  const organiser = await invited(server.url, administrator, 'organiser', 'home');
  const stranger = await invited(server.url, administrator, 'organiser', 'away');
  const visitor = new Client(server.url);
  return {
    server,
    people: { visitor, judge: judge as Client, chief: chief as Client, organiser, stranger, administrator },
  };
}

/** Opens the cast on a database of its own before the tests of a block, and ends both behind them. */
export function castOfBlock(): Cast {
  const cast = {} as Cast;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(cast, await openCast(database));
  }, 120_000);
  afterAll(async () => {
    await cast.server?.stop();
    await database.drop();
  });
  return cast;
}

/** Invites a person to a role in a contest and signs them up. */
export async function invited(url: string, administrator: Client, role: string, contest: string): Promise<Client> {
  const { body } = await administrator.post<{ token: string }>('/api/invitations', {
    name: '贺知远',
    role,
    scope: 'contest',
    scopeId: contest,
  });
  return signUp(url, body.token, `${role}.${contest}`);
}
