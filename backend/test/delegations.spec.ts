import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { PASSWORD, TestApp } from './support/test-app.js';

type Caller = Awaited<ReturnType<TestApp['setUp']>>;

interface Worker {
  id: string;
  name: string;
  status: string;
  number: string | null;
  employment: string | null;
}
interface Team {
  workers: Worker[];
  events: { replaceable: boolean; open: boolean }[];
  coaches: { trainees: string[] }[];
}
interface Listed {
  delegations: { id: string; todo: { kind: string }[] }[];
  recusals: { judge: string; worker: string; why: string; short: boolean }[];
}

const EVENT = '/api/contests/hall/events/welding';
const DESK = '/api/contests/hall/delegations';
const ID_NUMBER = '11010519491231002X';

/** Four judges, of whom three are enough; the first works at one of the enterprises. */
function contest() {
  const definition = smallContest({ code: 'hall', entries: 0, judges: 4 });
  const [event] = definition.events as [(typeof definition.events)[number]];
  const panels = event.panels.map((panel) => ({ ...panel, minimum: 3 }));
  const judges = definition.judges.map((judge, index) => (index === 0 ? { ...judge, employer: '云泽 电驱' } : judge));
  return { ...definition, judges, events: [{ ...event, panels, state: 'registration_open' }] };
}

describe('delegations', () => {
  let app: TestApp;
  let admin: Caller;

  const accept = async (token: string, login: string): Promise<Caller> => {
    const client = app.client();
    await client.expect(204, 'POST', `/api/invitations/${token}/accept`, { body: { login, password: PASSWORD } });
    return client;
  };
  const post = <T>(who: Caller, status: number, path: string, body: object) =>
    who.expect<T>(status, 'POST', path, { body: { uuid: randomUUID(), ...body } });
  const move = (to: string) => post(admin, 200, `${EVENT}/state`, { to, reason: '测试' });
  const list = () => admin.expect<Listed>(200, 'GET', DESK);
  /** A delegation whose leader took the link. */
  const delegation = async (enterprise: string, leader: string) => {
    const { id } = await post<{ id: string }>(admin, 201, DESK, { enterprise, creditCode: null, leader });
    const [link] = await admin.expect<[{ token: string }]>(200, 'POST', `${DESK}/links`, { body: { ids: [id] } });
    return { id, path: `/api/delegations/${id}`, token: link.token, lead: await accept(link.token, leader) };
  };
  type Delegation = Awaited<ReturnType<typeof delegation>>;
  const team = ({ lead, path }: Delegation) => lead.expect<Team>(200, 'GET', path);
  const enter = (of: Delegation, name: string, status = 201, idNumber: string | null = null) =>
    post<{ id: string; code: string }>(of.lead, status, `${of.path}/workers`, {
      ...{ event: 'welding', name, level: null, idNumber, born: null },
    });
  /** The worker says yes by their own link, to the event and to the employer. */
  const confirmed = async (of: Delegation, id: string, login: string) => {
    const [link] = await of.lead.expect<[{ token: string }]>(200, 'POST', `${of.path}/links`, { body: { ids: [id] } });
    const yes = { employed: true, scout: false, publishName: null };
    await post(await accept(link.token, login), 204, `/api/me/registrations/${id}/confirm`, yes);
  };

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    await admin.expect(201, 'POST', '/api/contests', { body: contest() });
  }, 60_000);

  afterEach(() => app.stop());

  it('a leader enters, replaces and withdraws their own people, and sees nobody else’s', async () => {
    const ours = await delegation('澄远机电', '周领');
    const theirs = await delegation('海桐线束', '吴领');
    const { id } = await enter(ours, '王强', 201, ID_NUMBER);
    await enter(theirs, '李静');
    expect((await team(ours)).workers).toMatchObject([{ id, name: '王强', status: 'to_confirm' }]);
    expect(JSON.stringify(await team(ours))).not.toMatch(/李静|海桐|110105/);
    expect(await enter(theirs, '冒名', 409, ID_NUMBER)).toMatchObject({ code: 'registration_twice' });
    await theirs.lead.expect(404, 'GET', ours.path);
    const reason = { reason: '测试' };
    await post(theirs.lead, 404, `${theirs.path}/workers/${id}/withdraw`, reason);
    const told = { name: '黄盖', level: null, idNumber: null, born: null, ...reason };
    await post(theirs.lead, 404, `${theirs.path}/workers/${id}/replace`, told);
    await post(theirs.lead, 422, `${theirs.path}/coaches`, { name: '孙教练', trainees: [id] });
    await confirmed(ours, id, 'wq');
    expect((await team(ours)).workers).toMatchObject([{ status: 'registered', employment: 'both' }]);
    await post(ours.lead, 201, `${ours.path}/workers/${id}/replace`, told);
    expect((await team(ours)).workers.map(({ name, status }) => `${name} ${status}`)).toEqual([
      '王强 replaced',
      '黄盖 to_confirm',
    ]);
    expect((await list()).delegations).toMatchObject([
      { id: theirs.id, todo: [{ kind: 'to_send' }] },
      { id: ours.id, todo: [{ kind: 'to_send' }] },
    ]);
    await post(admin, 204, `${DESK}/${ours.id}/leader`, { name: '冯领', ...reason });
    await ours.lead.expect(404, 'GET', ours.path);
    await app.client().expect(404, 'GET', `/api/invitations/${ours.token}`);
  });

  it('keeps coaches and colleagues away from whom they may not mark, as soon as registration closes', async () => {
    const ours = await delegation('云泽电驱', '周领');
    const { id } = await enter(ours, '王强');
    await confirmed(ours, id, 'wq');
    const coach = smallContest({ code: 'hall', entries: 0, judges: 4 }).judges[1]?.name;
    const made = await post<{ id: string }>(ours.lead, 201, `${ours.path}/coaches`, { name: coach, trainees: [id] });
    // Both would leave two of three judges: the coach goes all the same, the colleague stays and the organiser is told.
    expect((await list()).recusals).toMatchObject([
      { judge: 'J1', worker: '王强', why: 'employer', short: true },
      { judge: 'J2', worker: '王强', why: 'coach', short: false },
    ]);
    await move('registration_closed');
    const judgesOf = async () =>
      (
        await app.reader.sql.all<{ code: string }>(
          `SELECT DISTINCT j.code AS code FROM mark_sheet s JOIN judge j ON j.id = s.judge_id ORDER BY j.code`,
        )
      ).map(({ code }) => code);
    expect(await judgesOf()).toEqual(['J1', 'J3', 'J4']);
    const sheets = await admin.expect<{ judge: string; state: string }[]>(200, 'GET', `${EVENT}/entries/001/sheets`);
    expect(sheets.filter(({ state }) => state === 'recused')).toMatchObject([{ judge: 'J2' }]);
    const late = { body: { trainees: [] } };
    expect(await ours.lead.expect(409, 'PUT', `${ours.path}/coaches/${made.id}`, late)).toMatchObject({
      code: 'coach_closed',
    });
    // The organiser opens once more, the coach turns out to be a namesake, and the judges are others.
    await move('registration_open');
    await ours.lead.expect(204, 'DELETE', `${ours.path}/coaches/${made.id}`);
    await move('registration_closed');
    expect(await judgesOf()).toEqual(['J2', 'J3', 'J4']);
    expect((await team(ours)).workers).toMatchObject([{ status: 'entered', number: '001' }]);
    await post(ours.lead, 204, `${ours.path}/workers/${id}/withdraw`, { reason: '生病' });
    expect((await team(ours)).workers).toMatchObject([{ status: 'withdrawn' }]);
  });
});
