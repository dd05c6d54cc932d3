import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { ErasureService } from '../src/modules/identity/erasure.service.js';
import { PeopleService } from '../src/modules/identity/people.service.js';
import { PASSWORD, TestApp } from './support/test-app.js';

type Caller = Awaited<ReturnType<TestApp['setUp']>>;
interface List {
  counts: { placed: number; waiting: number };
  registrations: { id: string; name: string; status: string; sameNumberAs: string[] }[];
}

const ID_NUMBER = '11010519491231002X';
const NOBODY = { employer: null, level: null, idNumber: null, born: null };
const HALL = '/api/contests/hall/events/welding';
const MILL = '/api/contests/mill/events/welding';

/** An open contest of one event with one entry and two places. */
const openContest = (code: string) => {
  const definition = smallContest({ code, entries: 1, judges: 1 });
  const events = definition.events.map((event) => ({ ...event, state: 'registration_open', capacity: 2 }));
  return { ...definition, events };
};

describe('somebody who registers in two contests', () => {
  let app: TestApp;
  let admin: Caller;

  const accept = async (token: string, login: string): Promise<Caller> => {
    const client = app.client();
    await client.expect(204, 'POST', `/api/invitations/${token}/accept`, { body: { login, password: PASSWORD } });
    return client;
  };
  const signUp = async (name: string) => {
    const made = await app.client().expect<{ token: string }>(201, 'POST', '/api/contests/hall/sign-up', {
      body: { name },
    });
    return accept(made.token, name);
  };
  const register = (who: Caller, contest: string, idNumber: string | null = null) =>
    who.expect<{ id: string }>(201, 'POST', '/api/me/registrations', {
      body: { uuid: randomUUID(), contest, event: 'welding', ...NOBODY, idNumber, scout: false, publishName: '2026-1' },
    });
  const close = (event: string, status = 200) =>
    admin.expect(status, 'POST', `${event}/state`, {
      body: { uuid: randomUUID(), to: 'registration_closed', reason: '测试' },
    });
  const board = async (event: string) => {
    const path = event.replace('/api/contests', '/api/boards').replace('/events', '');
    return (await admin.expect<{ board: string }>(200, 'GET', `${path}/organiser`)).board;
  };

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    for (const code of ['hall', 'mill']) await admin.expect(201, 'POST', '/api/contests', { body: openContest(code) });
  }, 60_000);

  afterEach(() => app.stop());

  it('is renamed by nobody who runs only one of them, and takes the name off the boards of one alone', async () => {
    const worker = await signUp('王强');
    const { id } = await register(worker, 'hall');
    await register(worker, 'mill');
    const grant = { name: '贺知远', role: 'organiser', scope: 'contest', scopeId: 'hall' };
    const invited = await admin.expect<{ token: string }>(201, 'POST', '/api/invitations', { body: grant });
    const organiser = await accept(invited.token, 'he.zhiyuan');
    const right = (who: { registration: string } | { number: string }) => ({
      body: { uuid: randomUUID(), who, name: '王蔷', reason: '写错' },
    });
    expect(await organiser.expect(409, 'POST', `${HALL}/names`, right({ registration: id }))).toMatchObject({
      code: 'rename_elsewhere',
    });
    await organiser.expect(204, 'POST', `${HALL}/names`, right({ number: '001' }));
    const mended = right({ registration: id });
    for (const status of [204, 204]) await admin.expect(status, 'POST', `${HALL}/names`, mended);
    const reused = { body: { ...mended.body, name: '王薇' } };
    expect(await admin.expect(409, 'POST', `${HALL}/names`, reused)).toMatchObject({ code: 'operation_reused' });
    await close(HALL);
    await close(MILL);
    const before = [await board(HALL), await board(MILL)];
    const body = { uuid: randomUUID(), given: false, textVersion: '2026-1' };
    const consent = `/api/me/registrations/${id}/name-consent`;
    for (const status of [204, 204]) await worker.expect(status, 'PUT', consent, { body });
    const other = { body: { ...body, given: true } };
    expect(await worker.expect(409, 'PUT', consent, other)).toMatchObject({ code: 'operation_reused' });
    expect(before).not.toContain(await board(HALL));
    expect(before).toContain(await board(MILL));
    const mine = await worker.expect<{ contest: string; namePublic: boolean }[]>(200, 'GET', '/api/me/registrations');
    expect(mine.map(({ contest, namePublic }) => [contest, namePublic])).toEqual([
      ['mill', true],
      ['hall', false],
    ]);
  });

  it('locks no identity number: all are in, the organiser sees them side by side and says whose it is', async () => {
    const [thief, owner] = [await signUp('冒名'), await signUp('王强')];
    const [first, second] = [await register(thief, 'hall', ID_NUMBER), await register(owner, 'hall', ID_NUMBER)];
    const mine = async (who: Caller) => (await who.expect<object[]>(200, 'GET', '/api/me/registrations'))[0];
    expect(await mine(thief)).toMatchObject({ status: 'registered' });
    // Whoever is entered with that number is not taken for the first who said so, nor kept out.
    const entered = { uuid: randomUUID(), ...NOBODY, name: '王强', idNumber: ID_NUMBER };
    const third = await admin.expect<{ id: string }>(201, 'POST', `${HALL}/registrations`, { body: entered });
    expect(await thief.expect(200, 'GET', '/api/me/registrations')).toHaveLength(1);
    const alike = async () =>
      (await admin.expect<List>(200, 'GET', `${HALL}/registrations`)).registrations.map((row) => row.sameNumberAs);
    expect(await alike()).toEqual(
      [
        ['王强', '王强'],
        ['冒名', '王强'],
        ['冒名', '王强'],
      ].map((names) => expect.arrayContaining(names)),
    );
    expect(await close(HALL, 409)).toMatchObject({ code: 'registration_same_number' });
    const decide = (what: string, id: string, status = 204) =>
      admin.expect(status, 'POST', `${HALL}/registrations/decisions`, {
        body: { uuid: randomUUID(), ids: [id], what, reason: '看过证件' },
      });
    await decide('identify', second.id);
    expect(await alike()).toEqual([[], ['王强'], ['王强']]);
    expect(await decide('identify', first.id, 409)).toMatchObject({ code: 'registration_nothing_claimed' });
    await decide('refuse', third.id);
    expect(await alike()).toEqual([[], [], []]);
    await close(HALL);
  });

  it('ends what was another person’s: the link to the marks when somebody takes over, all that is told when one is erased', async () => {
    const worker = await signUp('王强');
    const told = { ...NOBODY, employer: '云泽', idNumber: ID_NUMBER };
    const body = { uuid: randomUUID(), contest: 'hall', event: 'welding', ...told, scout: false, publishName: null };
    const { id } = await worker.expect<{ id: string }>(201, 'POST', '/api/me/registrations', { body });
    await close(HALL);
    const links = (only: string) =>
      admin.expect<{ number: string; token: string }[]>(200, 'POST', `${HALL}/result-links`, {
        body: { uuid: randomUUID(), only },
      });
    const [first, second] = await links('all');
    const replaced = { body: { uuid: randomUUID(), ...told, idNumber: null, name: '赵云', reason: '生病' } };
    await admin.expect(201, 'POST', `${HALL}/registrations/${id}/replace`, replaced);
    const look = async (token: string) => (await app.client().request('GET', `/api/result-links/${token}`)).status;
    expect([await look(first!.token), await look(second!.token)]).toEqual([409, 404]);
    expect((await links('missing')).map(({ number }) => number)).toEqual(['002']);
    const erase = async (name: string) => {
      const [person = ''] = await app.app.get(PeopleService).find(app.reader.sql, name);
      const why = { actor: 'system', reason: '本人要求' };
      await app.work.runEntities((tx) => app.app.get(ErasureService).erase(tx, person, why));
      return person;
    };
    const erased = [await erase('王强'), await erase('赵云')];
    const rows = await app.reader.sql.all(
      'SELECT employer, reason FROM registration WHERE person_id IN (?, ?)',
      erased,
    );
    expect(rows).toEqual(Array(2).fill({ employer: null, reason: null }));
    expect(await app.reader.sql.all('SELECT entry_id FROM result_link')).toHaveLength(1);
  });

  it('asks for a private line before it takes a name', async () => {
    const options = { body: { name: '王强' }, headers: { host: '192.168.1.20:3000' } };
    const answer = await app.client().request('POST', '/api/contests/hall/sign-up', options);
    expect(answer).toMatchObject({ status: 403, body: { code: 'insecure_transport' } });
  });

  it('finds the place taken that came with the definition', async () => {
    const list = () => admin.expect<List>(200, 'GET', `${HALL}/registrations`);
    for (const name of ['王强', '李静']) await register(await signUp(name), 'hall');
    expect(await list()).toMatchObject({
      counts: { placed: 2, waiting: 1 },
      registrations: [{ status: 'registered' }, { status: 'waiting' }],
    });
    await close(HALL);
    expect(await list()).toMatchObject({
      counts: { placed: 2, waiting: 0 },
      registrations: [{ status: 'entered' }, { status: 'left_out' }],
    });
  });
});
