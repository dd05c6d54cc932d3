import { randomUUID } from 'node:crypto';
import type { SheetView } from '../support/contest.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

const EVENT = '/api/contests/home/events/welding/evidence';
const CSV = Buffer.from('point,mm\n1,0.02\n');

/** A list of measurements at the aspect of a sheet that the judge has open: where the files are, and this one's id. */
async function attached({ people }: Cast): Promise<{ path: string; id: string; entry: string }> {
  const { body } = await people.judge.get<SheetView[]>('/api/judge/sheets');
  const open = body.findLast(({ state }) => state === 'open')!;
  const path = `/api/sheets/${open.id}/evidence`;
  const id = randomUUID();
  const sent = { aspect: 'P1', name: 'a.csv', file: CSV.toString('base64') };
  expect(await people.judge.put(`${path}/${id}`, sent)).toMatchObject({ status: 200, body: { id, kind: 'csv' } });
  return { path, id, entry: open.entry };
}

/** One allowed call of each endpoint of evidence, by body and by effect; another's sheet is not found. */
export const evidenceCases: Cases = {
  attachEvidence: async (cast) => {
    const { path, id } = await attached(cast);
    const other = { aspect: 'P1', name: 'a.csv', file: Buffer.from('2').toString('base64') };
    expect((await cast.people.judge.put(`${path}/${id}`, other)).body).toMatchObject({ code: 'operation_reused' });
    expect((await cast.people.chief.put(`${path}/${randomUUID()}`, other)).status).toBe(404);
  },
  sheetEvidence: async (cast) => {
    const { path, id } = await attached(cast);
    expect((await cast.people.judge.get(path)).body).toContainEqual(expect.objectContaining({ id, aspect: 'P1' }));
    expect((await cast.people.chief.get(path)).status).toBe(404);
  },
  sheetEvidenceFile: async (cast) => {
    const { path, id } = await attached(cast);
    const { body, headers } = await cast.people.judge.get(`${path}/${id}`);
    expect([body, headers.get('content-disposition')]).toEqual([
      String(CSV),
      `attachment; filename="evidence-${id}.csv"`,
    ]);
    expect([headers.get('content-type'), headers.get('content-security-policy')]).toEqual([
      'text/csv',
      expect.stringContaining('sandbox'),
    ]);
    expect((await cast.people.chief.get(`${path}/${id}`)).status).toBe(404);
  },
  removeEvidence: async (cast) => {
    const { path, id } = await attached(cast);
    expect((await cast.people.chief.delete(`${path}/${id}`)).status).toBe(404);
    for (const status of [204, 204]) expect((await cast.people.judge.delete(`${path}/${id}`)).status).toBe(status);
    const removed = expect.objectContaining({ by: 'judge', reason: null });
    expect((await cast.people.judge.get(path)).body).toContainEqual(expect.objectContaining({ id, removed }));
    expect((await cast.people.judge.get(`${path}/${id}`)).status).toBe(404);
  },
  removeEventEvidence: async (cast) => {
    const { path, id } = await attached(cast);
    const body = { reason: '拍到了观众的脸' };
    for (const status of [204, 204])
      expect((await cast.people.chief.post(`${EVENT}/${id}/remove`, body)).status).toBe(status);
    const removed = expect.objectContaining({ by: 'chief', ...body });
    expect((await cast.people.judge.get(path)).body).toContainEqual(expect.objectContaining({ id, removed }));
    expect((await cast.people.chief.get(`${EVENT}/${id}`)).status).toBe(404);
  },
  eventEvidence: async (cast) => {
    const { id, entry } = await attached(cast);
    const row = { id, entry, stage: { zh: '实操' }, section: 'A1', judge: 'J2' };
    expect((await cast.people.chief.get(EVENT)).body).toContainEqual(expect.objectContaining(row));
  },
  eventEvidenceFile: async (cast) => {
    const { id } = await attached(cast);
    expect((await cast.people.chief.get(`${EVENT}/${id}`)).body).toBe(String(CSV));
    expect((await cast.people.chief.get(`${EVENT}/${randomUUID()}`)).status).toBe(404);
  },
};
