import { Client } from '../support/client.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

const PIN = '4071';
interface JudgeRow {
  judge: string;
  tablet: { id: string; label: string; state: string } | null;
  codeUntil: string | null;
}

const codeFor = async ({ people }: Cast, judge: string) =>
  (await people.organiser.post<{ code: string }>(`/api/contests/home/judges/${judge}/pairing`)).body.code;

/** A tablet paired with the third judge, who has no account of their own to come in by. */
async function paired(cast: Cast): Promise<Client> {
  const tablet = new Client(cast.server.url);
  const body = { code: await codeFor(cast, 'J3'), pin: PIN, label: '平板07' };
  expect((await tablet.post('/api/tablet', body)).status).toBe(204);
  return tablet;
}

const third = async ({ people }: Cast) =>
  (await people.organiser.get<JudgeRow[]>('/api/contests/home/tablets')).body.find(({ judge }) => judge === 'J3');

/** One allowed call of each endpoint of tablets, by body and by effect. */
export const tabletCases: Cases = {
  makePairingCode: async (cast) => {
    const made = await cast.people.organiser.post('/api/contests/home/judges/J3/pairing');
    expect(made).toMatchObject({ status: 201, body: { code: expect.stringMatching(/^\w{4}-\w{4}$/), name: '裁判3' } });
    expect(await third(cast)).toMatchObject({ codeUntil: expect.any(String) });
  },
  lookAtPairing: async (cast) => {
    const code = await codeFor(cast, 'J2');
    expect((await cast.people.visitor.post('/api/tablet/code', { code })).body).toMatchObject({
      judge: '裁判2',
      contest: 'home',
    });
  },
  pairTablet: async (cast) => {
    const tablet = await paired(cast);
    const { body } = await tablet.get<{ entry: string }[]>('/api/judge/sheets');
    expect(body.map(({ entry }) => entry)).toEqual(['001', '002', '003', '004']);
    expect((await tablet.get('/api/sessions')).status).toBe(403);
  },
  ownTablet: async (cast) => {
    expect((await cast.people.visitor.get('/api/tablet')).body).toBeNull();
    const own = { state: 'open', contest: 'home', judge: '裁判3', label: '平板07' };
    expect((await (await paired(cast)).get('/api/tablet')).body).toMatchObject(own);
  },
  lockTablet: async (cast) => {
    const tablet = await paired(cast);
    expect((await tablet.post('/api/tablet/lock')).status).toBe(204);
    expect(await tablet.get('/api/judge/sheets')).toMatchObject({ status: 401, body: { code: 'tablet_locked' } });
  },
  unlockTablet: async (cast) => {
    const tablet = await paired(cast);
    await tablet.post('/api/tablet/lock');
    expect((await tablet.post('/api/tablet/unlock', { pin: PIN })).status).toBe(204);
    expect((await tablet.get('/api/judge/sheets')).status).toBe(200);
  },
  contestTablets: async (cast) => {
    await paired(cast);
    expect(await third(cast)).toMatchObject({ tablet: { label: '平板07', state: 'open' }, codeUntil: null });
  },
  endTablet: async (cast) => {
    const tablet = await paired(cast);
    const id = (await third(cast))?.tablet?.id;
    const ended = await cast.people.organiser.post(`/api/contests/home/tablets/${id}/end`, { reason: '屏幕坏了' });
    expect(ended.status).toBe(204);
    expect(await tablet.get('/api/judge/sheets')).toMatchObject({ status: 401, body: { code: 'tablet_ended' } });
    expect((await tablet.get('/api/tablet')).body).toMatchObject({ state: 'ended', reason: '屏幕坏了' });
  },
};
