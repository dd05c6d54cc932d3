import { Client } from '../support/client.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

const SCREENS = '/api/contests/home/screens';

interface Listed {
  id: string;
  name: string;
  view: { kind: string };
  blanked: boolean;
  health: string;
}

const listed = async ({ people }: Cast, id: string) =>
  (await people.organiser.get<Listed[]>(SCREENS)).body.find((each) => each.id === id);

async function opened({ server }: Cast): Promise<{ screen: Client; code: string }> {
  const screen = new Client(server.url);
  const { body } = await screen.post<{ code: string }>('/api/screen');
  return { screen, code: body.code };
}

async function registered(cast: Cast): Promise<{ screen: Client; id: string; code: string }> {
  const { screen, code } = await opened(cast);
  const made = await cast.people.organiser.post<{ id: string }>(SCREENS, { code, name: '东侧大屏' });
  expect(made.status).toBe(201);
  return { screen, code, id: made.body.id };
}

/** One allowed call of each endpoint of screens, by body and by effect. */
export const screenCases: Cases = {
  ownScreen: async (cast) => {
    expect((await cast.people.visitor.get('/api/screen')).body).toBeNull();
    const { screen } = await opened(cast);
    expect((await screen.get('/api/screen')).body).toMatchObject({ state: 'waiting', view: { kind: 'blank' } });
  },
  openScreen: async (cast) => {
    const { screen, code } = await opened(cast);
    expect(code).toMatch(/^\w{4}-\w{4}$/);
    const again = await screen.post<{ code: string }>('/api/screen');
    expect(again.body.code).not.toBe(code);
    const gone = await cast.people.organiser.post(SCREENS, { code, name: '旧码' });
    expect(gone).toMatchObject({ status: 404, body: { code: 'screen_code' } });
  },
  registerScreen: async (cast) => {
    const { screen, code, id } = await registered(cast);
    expect((await screen.get('/api/screen')).body).toMatchObject({ state: 'assigned', name: '东侧大屏', revision: 1 });
    const again = await cast.people.organiser.post(SCREENS, { code: code.toLowerCase(), name: '东侧大屏' });
    expect(again).toMatchObject({ status: 201, body: { id } });
    const stolen = await cast.people.stranger.post('/api/contests/away/screens', { code, name: '抢来的' });
    expect(stolen).toMatchObject({ status: 404, body: { code: 'screen_code' } });
    // Its cookie opens nothing else.
    expect((await screen.get(SCREENS)).status).toBe(401);
  },
  contestScreens: async (cast) => {
    const { id } = await registered(cast);
    expect(await listed(cast, id)).toMatchObject({ name: '东侧大屏', view: { kind: 'blank' }, blanked: false });
  },
  assignScreen: async (cast) => {
    const { screen, id } = await registered(cast);
    const board = { kind: 'board', event: 'welding' };
    expect((await cast.people.organiser.put(`${SCREENS}/${id}/view`, board)).status).toBe(204);
    expect((await cast.people.organiser.put(`${SCREENS}/${id}/view`, board)).status).toBe(204);
    expect((await screen.get('/api/screen')).body).toMatchObject({ revision: 2, view: board });
    const elsewhere = { kind: 'board', event: 'nothing' };
    expect((await cast.people.organiser.put(`${SCREENS}/${id}/view`, elsewhere)).status).toBe(404);
    expect((await cast.people.stranger.put(`/api/contests/away/screens/${id}/view`, board)).status).toBe(404);
  },
  blankScreens: async (cast) => {
    const { screen, id } = await registered(cast);
    const message = { kind: 'message', title: '请安静', text: '' };
    await cast.people.organiser.put(`${SCREENS}/${id}/view`, message);
    const blank = (blanked: boolean, only: string | null) =>
      cast.people.organiser.post(`${SCREENS}/blank`, { blanked, screen: only });
    expect((await blank(true, null)).status).toBe(204);
    expect((await screen.get('/api/screen')).body).toMatchObject({ view: { kind: 'blank' } });
    expect(await listed(cast, id)).toMatchObject({ blanked: true, view: message });
    expect((await blank(false, id)).status).toBe(204);
    expect((await screen.get('/api/screen')).body).toMatchObject({ view: message });
  },
  signScreen: async (cast) => {
    const { screen, id } = await registered(cast);
    const sign = { revision: 0, v: null, stale: true };
    expect((await screen.post('/api/screen/sign', sign)).body).toEqual({ revision: 1 });
    expect(await listed(cast, id)).toMatchObject({ health: 'behind' });
    await screen.post('/api/screen/sign', { ...sign, revision: 1, stale: false });
    expect(await listed(cast, id)).toMatchObject({ health: 'live' });
  },
  endScreen: async (cast) => {
    const { screen, id } = await registered(cast);
    expect((await cast.people.organiser.post(`${SCREENS}/${id}/end`)).status).toBe(204);
    expect((await screen.get('/api/screen')).body).toMatchObject({ state: 'ended', view: { kind: 'blank' } });
    expect(await listed(cast, id)).toBeUndefined();
    const sign = await screen.post('/api/screen/sign', { revision: 2, v: null, stale: false });
    expect(sign).toMatchObject({ status: 409, body: { code: 'screen_ended' } });
  },
};
