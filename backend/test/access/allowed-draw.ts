import { randomUUID } from 'node:crypto';
import { checkTranscript } from '@leitai/shared/domain/draw/check-transcript';
import { commitmentOf } from '@leitai/shared/domain/draw/commitment';
import type { Draw, DrawRole } from '@leitai/shared/domain/draw/draw';
import type { Client } from '../support/client.js';
import type { Cases } from './cases.js';

const EVENT = '/api/contests/home/events/welding';
const SECRETS: Partial<Record<DrawRole, string>> = { organiser: '0a'.repeat(32), supervisor: '0b'.repeat(32) };

const newest = async (client: Client) => (await client.get<Draw[]>(`${EVENT}/draws`)).body[0] as Draw;
const arrived = async (client: Client, number: string) => {
  const { body } = await client.get<{ entries: { number: string; checkedIn: object | null }[] }>(`${EVENT}/check-in`);
  return body.entries.find((entry) => entry.number === number)?.checkedIn;
};
const commit = async (client: Client, role: DrawRole) => {
  const { draw, listHash } = await newest(client);
  const commitment = commitmentOf({ draw, role, listHash, secret: SECRETS[role]! });
  return client.post<Draw>(`${EVENT}/draws/${draw}/commitments`, { role, commitment });
};
const reveal = async (client: Client, role: DrawRole) =>
  client.post<Draw>(`${EVENT}/draws/${(await newest(client)).draw}/reveals`, { role, secret: SECRETS[role]! });

/** One allowed call of each endpoint of check-in and draw; the draw goes on from case to case. */
export const drawCases: Cases = {
  checkInList: async ({ people }) =>
    expect((await people.chief.get(`${EVENT}/check-in`)).body).toMatchObject({
      lateAfter: null,
      entries: [{ number: '001', name: '选手1', checkedIn: null }, {}, {}, {}],
    }),
  checkIn: async ({ people }) => {
    const body = { uuid: randomUUID(), numbers: ['001', '002'] };
    expect(await people.organiser.post(`${EVENT}/check-in`, body)).toMatchObject({
      status: 200,
      body: { checkedIn: ['001', '002'], already: [] },
    });
    expect(await arrived(people.chief, '001')).toMatchObject({ by: '贺知远', late: false });
  },
  undoCheckIn: async ({ people }) => {
    const undo = { uuid: randomUUID(), reason: '认错人' };
    expect((await people.chief.post(`${EVENT}/check-in/002/undo`, undo)).status).toBe(204);
    expect(await arrived(people.chief, '002')).toBeNull();
  },
  setLateAfter: async ({ people }) => {
    const rule = { lateAfter: '2026-01-01T08:00:00+08:00' };
    expect((await people.chief.put(`${EVENT}/check-in/rule`, rule)).status).toBe(204);
    await people.chief.post(`${EVENT}/check-in`, { uuid: randomUUID(), numbers: ['003'] });
    expect(await arrived(people.chief, '003')).toMatchObject({ late: true });
  },
  drawPlan: async ({ people }) => expect((await people.chief.get(`${EVENT}/draw-plan`)).body).toEqual([]),
  freezeDraw: async ({ people }) => {
    const frozen = await people.organiser.post<Draw>(`${EVENT}/draws`, {
      uuid: randomUUID(),
      who: 'checked_in',
      sessions: [{ name: '上午', start: null, stations: 2 }],
      apart: true,
      officials: [
        { role: 'organiser', name: '贺知远' },
        { role: 'supervisor', name: '闻人舒' },
      ],
    });
    expect(frozen.status).toBe(200);
    expect(frozen.body.list.entries.map(({ number }) => number)).toEqual(['001', '003']);
  },
  commitDraw: async ({ people }) => {
    expect((await commit(people.organiser, 'organiser')).body.commitments).toHaveLength(1);
    expect((await commit(people.chief, 'supervisor')).body.commitments).toHaveLength(2);
  },
  throwDice: async ({ people }) => {
    const { draw } = await newest(people.chief);
    const thrown = await people.chief.post<Draw>(`${EVENT}/draws/${draw}/dice`, { dice: '6 1 4' });
    expect(thrown).toMatchObject({ status: 200, body: { publicValue: { dice: '6 1 4' } } });
  },
  revealDraw: async ({ people }) => {
    expect((await reveal(people.organiser, 'organiser')).body.result).toBeNull();
    expect((await reveal(people.chief, 'supervisor')).body.result?.places).toHaveLength(2);
  },
  draws: async ({ people }) => expect(checkTranscript(await newest(people.visitor))).toEqual([]),
  drawTranscript: async ({ people }) => {
    const draw = await newest(people.visitor);
    expect((await people.visitor.get(`${EVENT}/draws/${draw.draw}`)).body).toEqual(draw);
  },
  abortDraw: async ({ people }) => {
    const { draw } = await newest(people.organiser);
    const aborted = await people.organiser.post(`${EVENT}/draws/${draw}/abort`, { reason: '名单有误' });
    expect(aborted).toMatchObject({ status: 200, body: { aborted: { reason: '名单有误', supervisor: '闻人舒' } } });
    expect((await newest(people.visitor)).aborted?.cause).toBe('by_hand');
  },
};
