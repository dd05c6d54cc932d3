import { randomUUID } from 'node:crypto';
import type { Client } from '../support/client.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

const TIMETABLE = '/api/contests/home/timetable';
const NOTICES = '/api/contests/home/notices';

interface Timetable {
  revision: number;
  items: { id: string }[];
}
interface Notice {
  id: string;
  changes: unknown[];
  concerned: number;
  acknowledged: number;
  missing: { kind: string; label: string; account: boolean }[];
  acknowledgedAt: string | null;
}

const opening = {
  ...{ id: 'opening', startsAt: '2026-11-21T08:30:00+08:00', endsAt: null, place: '一号车间', event: null },
  title: { zh: '开幕', en: 'Opening' },
};
const first = {
  ...{ ...opening, id: 'first', startsAt: '2026-11-21T01:00:00Z', endsAt: '2026-11-21T05:00:00Z', event: 'welding' },
  title: { zh: '第一场' },
};
const save = (client: Client, baseRevision: number, items: unknown[], note: string | null = null) =>
  client.put(TIMETABLE, { uuid: randomUUID(), baseRevision, items, note });
const own = async (client: Client) => (await client.get<Notice[]>('/api/me/notices')).body;
const listed = async ({ people }: Cast) => (await people.organiser.get<Notice[]>(NOTICES)).body;

/** One allowed call of each endpoint of the timetable; the contest's day goes on from case to case. */
export const timetableCases: Cases = {
  timetable: async ({ people }) => {
    expect((await people.visitor.get(TIMETABLE)).body).toEqual({ revision: 0, changedAt: null, items: [] });
    expect((await people.visitor.get('/api/contests/nowhere/timetable')).status).toBe(404);
  },
  saveTimetable: async ({ people: { organiser, visitor } }) => {
    const uuid = randomUUID();
    const body = { uuid, baseRevision: 0, items: [first, opening], note: null };
    expect((await organiser.put(TIMETABLE, body)).body).toEqual({ revision: 1 });
    expect((await organiser.put(TIMETABLE, body)).body).toEqual({ revision: 1 });
    const other = await organiser.put(TIMETABLE, { ...body, items: [opening] });
    expect(other).toMatchObject({ status: 409, body: { code: 'operation_reused' } });
    expect((await save(organiser, 0, [opening])).body).toMatchObject({ code: 'timetable_stale' });
    const wrong = [opening, { ...first, endsAt: '2026-11-21T00:00:00Z' }, { ...first, event: 'baking' }];
    expect(await save(organiser, 1, wrong)).toMatchObject({
      status: 400,
      body: { faults: [{ path: 'body.items[1].endsAt' }, { code: 'timetable_twice' }, { code: 'timetable_event' }] },
    });
    expect((await save(organiser, 1, [{ ...opening, title: { zh: '<b>开幕</b>' } }])).status).toBe(400);
    expect((await visitor.get<Timetable>(TIMETABLE)).body).toMatchObject({
      revision: 1,
      items: [{ id: 'opening', startsAt: '2026-11-21T00:30:00.000Z' }, { id: 'first' }],
    });
  },
  changeNotices: async (cast) => {
    const { organiser, judge } = cast.people;
    // What was kept quietly is part of the notice that comes after it.
    const later = { ...first, startsAt: '2026-11-21T01:30:00Z' };
    const moved = { ...opening, place: '二号车间' };
    expect(await listed(cast)).toEqual([]);
    expect((await save(organiser, 1, [opening, later])).body).toEqual({ revision: 2 });
    expect(await listed(cast)).toEqual([]);
    expect((await save(organiser, 2, [moved, later], '电力检修')).body).toEqual({ revision: 3 });
    const [notice] = await listed(cast);
    expect(notice).toMatchObject({ note: '电力检修', concerned: 7, acknowledged: 0 });
    expect(notice?.changes).toMatchObject([
      { before: { place: '一号车间' }, after: { place: '二号车间' } },
      { before: { id: 'first' }, after: { startsAt: '2026-11-21T01:30:00.000Z' } },
    ]);
    expect(notice?.missing.map(({ kind, label, account }) => [kind, label, account])).toEqual([
      ...['001', '002', '003', '004'].map((label) => ['entry', label, false]),
      ...[
        ['judge', 'J1', true],
        ['judge', 'J2', true],
        ['judge', 'J3', true],
      ],
    ]);
    const unseen = await judge.get(NOTICES);
    expect(unseen.status).toBe(404);
  },
  ownNotices: async ({ people }) => {
    expect(await own(people.judge)).toMatchObject([{ contest: 'home', note: '电力检修', acknowledgedAt: null }]);
    expect(await own(people.stranger)).toEqual([]);
  },
  acknowledgeNotice: async (cast) => {
    const { judge, stranger } = cast.people;
    const [notice] = await own(judge);
    const path = `/api/me/notices/${notice?.id}/acknowledge`;
    expect((await stranger.post(path)).status).toBe(404);
    expect((await judge.post(path)).status).toBe(204);
    const [known] = await own(judge);
    expect(known?.acknowledgedAt).toEqual(expect.any(String));
    expect((await judge.post(path)).status).toBe(204);
    expect(await own(judge)).toEqual([known]);
    expect(await listed(cast)).toMatchObject([{ concerned: 7, acknowledged: 1 }]);
  },
};
