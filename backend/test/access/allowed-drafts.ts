import { randomUUID } from 'node:crypto';
import type { Draft } from '@leitai/shared/contract/draft';
import { schemeHeader } from '@leitai/shared/domain/draft/scheme-table';
import { writeWorkbook } from '../../src/platform/spreadsheet/write-workbook.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

const SCHEME_ROW = ['A', '外观', '', '1', 'A1', '焊缝', '', '1', 'A1.1', '余高', '', '是否', '100', '', '1', ''];
const ids = new WeakMap<Cast, string>();

/** The draft that the cases work on; the organiser of `home` begins it as a clone of that contest. */
async function theDraft(cast: Cast): Promise<Draft> {
  const known = ids.get(cast);
  if (known) return (await cast.people.organiser.get<Draft>(`/api/drafts/${known}`)).body;
  const from = { kind: 'contest', contest: 'home' };
  const body = { uuid: randomUUID(), code: 'home-2027', name: '明年的竞赛', from };
  const { body: draft } = await cast.people.organiser.post<Draft>('/api/drafts', body);
  ids.set(cast, draft.id);
  return draft;
}

const nameOf = async (cast: Cast) => (await theDraft(cast)).document.contest.name;

/** One allowed call of each endpoint of setting a contest up; the draft goes on from case to case. */
export const draftCases: Cases = {
  createDraft: async (cast) => {
    const { document } = await theDraft(cast);
    expect(document.events[0]).toMatchObject({ code: 'welding', name: '焊工', entries: [], marks: [] });
    expect(document.judges.map(({ code, name }) => [code, name])).toEqual([
      ['J1', ''],
      ['J2', ''],
      ['J3', ''],
    ]);
  },
  drafts: async (cast) => {
    const { id } = await theDraft(cast);
    const mine = { id, name: '明年的竞赛', code: 'home-2027', parts: 8, ready: 7 };
    expect((await cast.people.organiser.get('/api/drafts')).body).toEqual([expect.objectContaining(mine)]);
    expect((await cast.people.administrator.get('/api/drafts')).body).toHaveLength(1);
    expect((await cast.people.stranger.get('/api/drafts')).body).toEqual([]);
  },
  draft: async (cast) => {
    const { id } = await theDraft(cast);
    expect((await cast.people.administrator.get(`/api/drafts/${id}`)).status).toBe(200);
    expect((await cast.people.stranger.get(`/api/drafts/${id}`)).status).toBe(404);
  },
  editDraft: async (cast) => {
    const { id, revision } = await theDraft(cast);
    const names = ['秦立新', '高明辉', '罗永胜'].map((value, index) => ({
      op: 'set',
      path: ['judges', index, 'name'],
      value,
    }));
    const edits = [...names, { op: 'set', path: ['contest', 'name'], value: '改过的名字' }];
    const answer = await cast.people.organiser.post(`/api/drafts/${id}/edits`, {
      uuid: randomUUID(),
      base: revision,
      edits,
    });
    expect(answer).toMatchObject({ status: 200, body: { revision: revision + 1 } });
    expect(await nameOf(cast)).toBe('改过的名字');
  },
  undoDraft: async (cast) => {
    const { id, revision } = await theDraft(cast);
    const ask = (base: number, redo: boolean) =>
      cast.people.organiser.post<Draft>(`/api/drafts/${id}/undo`, { uuid: randomUUID(), base, redo });
    expect((await ask(revision, false)).body.document.contest.name).toBe('明年的竞赛');
    expect((await ask(revision + 1, true)).body.document.contest.name).toBe('改过的名字');
  },
  draftSchemeFile: async (cast) => {
    const { id } = await theDraft(cast);
    const file = await cast.people.organiser.get<string>(`/api/drafts/${id}/scheme?event=0&stage=0`);
    expect([file.status, file.body.slice(0, 2)]).toEqual([200, 'PK']);
    expect((await cast.people.stranger.get(`/api/drafts/${id}/scheme?event=0&stage=0`)).status).toBe(404);
  },
  readSchemeFile: async ({ people }) => {
    const file = writeWorkbook([{ name: '实操', header: schemeHeader('zh'), rows: [SCHEME_ROW] }]).toString('base64');
    const read = await people.stranger.post('/api/scheme-files', { file });
    expect(read).toMatchObject({
      status: 200,
      body: { criteria: [{ code: 'A', sections: [{ aspects: [{ max: '100' }] }] }] },
    });
    const wrong = writeWorkbook([{ name: '实操', header: schemeHeader('zh'), rows: [SCHEME_ROW.with(11, '神秘')] }]);
    const refused = await people.stranger.post('/api/scheme-files', { file: wrong.toString('base64') });
    expect(refused).toMatchObject({ status: 422, body: { code: 'sheet_invalid', faults: [{ path: '2' }] } });
  },
  publishDraft: async (cast) => {
    const { id, revision } = await theDraft(cast);
    const body = { uuid: randomUUID(), base: revision };
    const answer = await cast.people.organiser.post(`/api/drafts/${id}/publish`, body);
    expect(answer).toMatchObject({ status: 201, body: { contest: { code: 'home-2027', state: 'published' } } });
    expect((await cast.people.organiser.get('/api/contests/home-2027/events/welding/overview')).status).toBe(200);
  },
  discardDraft: async (cast) => {
    const begun = { uuid: randomUUID(), code: 'gone', name: '不要的' };
    const { body: draft } = await cast.people.stranger.post<Draft>('/api/drafts', begun);
    const discarded = await cast.people.stranger.post(`/api/drafts/${draft.id}/discard`, {
      uuid: randomUUID(),
      base: 0,
    });
    expect(discarded.status).toBe(204);
    expect((await cast.people.stranger.get('/api/drafts')).body).toEqual([]);
  },
};
