import { randomUUID } from 'node:crypto';
import type { SheetView } from '../support/contest.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

interface Day {
  sessions: { clock: { running: boolean; plannedMs: number } | null }[];
  tablets: { judge: string; state: string; waiting: number }[];
  incidents: { id: string; entry: string | null; note: string; decision: string | null }[];
}

const EVENT = '/api/contests/home/events/welding';
const START = { stage: 'practical', session: null, reason: '开赛', step: 'start', plannedMs: 3_600_000 };
const dayOf = async ({ people }: Cast) => (await people.chief.get<Day>('/api/contests/home/day')).body;
const incident = async (cast: Cast, note: string) => {
  const body = { uuid: randomUUID(), type: 'other', entry: '002', note };
  expect((await cast.people.chief.post(`${EVENT}/incidents`, body)).status).toBe(200);
  return (await dayOf(cast)).incidents.find((each) => each.id === body.uuid);
};

/** An allowed call of each endpoint around the day, by body and by effect. */
export const dayCases: Cases = {
  contestDay: async (cast) => {
    const day = await dayOf(cast);
    expect(day.sessions).toHaveLength(1);
    expect(day.tablets.map(({ judge }) => judge)).toEqual(['J1', 'J2', 'J3']);
  },
  stepClock: async (cast) => {
    const body = { ...START, uuid: randomUUID() };
    expect((await cast.people.chief.post(`${EVENT}/clock`, body)).status).toBe(200);
    expect((await dayOf(cast)).sessions[0]?.clock).toMatchObject({ running: true, plannedMs: 3_600_000 });
  },
  recordIncident: async (cast) => {
    expect(await incident(cast, '突然停电')).toMatchObject({ entry: '002', note: '突然停电', decision: null });
  },
  eventClocks: async (cast) => {
    await cast.people.chief.post(`${EVENT}/clock`, { ...START, uuid: randomUUID() });
    const clocks =
      await cast.people.visitor.get<{ name: { zh: string }; running: boolean }[]>('/api/clocks/home/welding');
    expect(clocks.body).toMatchObject([{ running: true, extra: [] }]);
  },
  eventIncidents: async (cast) => {
    const made = await incident(cast, '地线松动');
    const { body } = await cast.people.chief.get<Day['incidents']>(`${EVENT}/incidents`);
    expect(body.find(({ id }) => id === made?.id)).toMatchObject({ entry: '002', note: '地线松动' });
  },
  decideIncident: async (cast) => {
    const made = await incident(cast, '选手手套破损');
    const body = { uuid: randomUUID(), decision: '已更换', extraMs: 0 };
    expect((await cast.people.chief.post(`${EVENT}/incidents/${made?.id}/decision`, body)).status).toBe(200);
    const { incidents } = await dayOf(cast);
    expect(incidents.find(({ id }) => id === made?.id)?.decision).toBe('已更换');
  },
  reportProblem: async (cast) => {
    const [sheet] = (await cast.people.judge.get<SheetView[]>('/api/judge/sheets')).body;
    const uuid = randomUUID();
    const body = { type: 'safety', note: '焊枪漏气' };
    expect((await cast.people.judge.put(`/api/sheets/${sheet?.id}/problems/${uuid}`, body)).status).toBe(200);
    const { incidents } = await dayOf(cast);
    expect(incidents.find(({ id }) => id === uuid)).toMatchObject({ entry: sheet?.entry, note: '焊枪漏气' });
  },
  reportTablet: async (cast) => {
    const body = { device: 't7', waiting: 2, conflicts: 0 };
    expect((await cast.people.judge.put('/api/judge/tablet', body)).status).toBe(204);
    const { tablets } = await dayOf(cast);
    expect(tablets.find(({ judge }) => judge === 'J2')).toMatchObject({ state: 'waiting', waiting: 2 });
  },
};
