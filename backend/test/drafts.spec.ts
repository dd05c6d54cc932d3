import { randomUUID } from 'node:crypto';
import type { Draft } from '@leitai/shared/contract/draft';
import type { DraftEdit } from '@leitai/shared/domain/draft/edits';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { Reader } from '../src/platform/database/reader.js';
import { TestApp } from './support/test-app.js';

type Caller = Awaited<ReturnType<TestApp['setUp']>>;

const set = (value: string, ...path: (string | number)[]): DraftEdit => ({ op: 'set', path, value });

describe('setting a contest up', () => {
  let app: TestApp;
  let admin: Caller;
  let draft: Draft;

  beforeAll(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
  }, 60_000);
  afterAll(() => app.stop());
  beforeEach(async () => {
    const { contest, judges, events } = smallContest({ code: 'x', entries: 2, judges: 3 });
    const from = { kind: 'file', definition: { format: 'leitai-contest/1', contest, judges, events } };
    const body = { uuid: randomUUID(), code: `c-${randomUUID()}`, name: '焊工赛', from };
    draft = await admin.expect<Draft>(201, 'POST', '/api/drafts', { body });
    expect(await admin.expect<Draft>(201, 'POST', '/api/drafts', { body })).toEqual(draft);
  });

  const url = (what = '') => `/api/drafts/${draft.id}${what}`;
  const now = () => admin.expect<Draft>(200, 'GET', url());
  const name = async () => (await now()).document.contest.name;
  const edit = (status: number, base: number, edits: DraftEdit[], uuid = randomUUID()) =>
    admin.expect<{ revision: number; code?: string; conflict?: object; faults?: { path: string }[] }>(
      status,
      'POST',
      url('/edits'),
      { body: { uuid, base, edits } },
    );
  const undo = (status: number, base: number, redo = false, uuid = randomUUID()) =>
    admin.expect<Draft & { code?: string }>(status, 'POST', url('/undo'), { body: { uuid, base, redo } });
  const publish = (status: number, base: number, uuid = randomUUID()) =>
    admin.expect<{ code?: string; invitations: { token: string }[]; contest: { code: string } }>(
      status,
      'POST',
      url('/publish'),
      { body: { uuid, base } },
    );

  it('takes a change once, however often it is sent, and refuses its id for another', async () => {
    const uuid = randomUUID();
    const edits = [set('甲', 'contest', 'name')];
    expect(await edit(200, 0, edits, uuid)).toEqual({ revision: 1 });
    expect(await edit(200, 0, edits, uuid)).toEqual({ revision: 1 });
    expect((await edit(409, 1, [set('乙', 'contest', 'name')], uuid)).code).toBe('operation_reused');
    expect((await now()).revision).toBe(1);
  });

  it('answers a change on an older revision with both values', async () => {
    await edit(200, 0, [set('甲', 'contest', 'name')]);
    const stale = await edit(409, 0, [set('乙', 'contest', 'name')]);
    expect(stale.code).toBe('draft_stale');
    expect(stale.conflict).toEqual({ aspect: 'contest.name', revision: 1, theirs: '甲', yours: '乙' });
    expect(await name()).toBe('甲');
  });

  it('of changes that come at the same time takes one', async () => {
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((value) =>
        admin.request('POST', url('/edits'), {
          body: { uuid: randomUUID(), base: 0, edits: [set(value, 'contest', 'name')] },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('refuses what is no definition, with the place, and keeps what was', async () => {
    const wrong = await edit(422, 0, [set('焊 工', 'events', 0, 'code'), set('x', 'contest', 'name')]);
    expect(wrong).toMatchObject({ code: 'draft_edit_invalid', faults: [{ path: 'events[0].code' }] });
    expect((await edit(422, 0, [set('x', 'events', 7, 'name')])).code).toBe('draft_place_gone');
    expect((await now()).revision).toBe(0);
  });

  it('goes back change by change and forth again; a new change forgets what was undone', async () => {
    await edit(200, 0, [set('甲', 'contest', 'name'), set('甲组', 'events', 0, 'name')]);
    await edit(200, 1, [{ op: 'remove', path: ['events', 0, 'panels'], at: 0 }]);
    const uuid = randomUUID();
    expect((await undo(200, 2, false, uuid)).document.events[0]?.panels).toHaveLength(1);
    expect((await undo(200, 2, false, uuid)).revision).toBe(3);
    expect(await undo(200, 3)).toMatchObject({
      mayUndo: false,
      mayRedo: true,
      document: { contest: { name: '焊工赛' } },
    });
    expect((await undo(409, 4)).code).toBe('draft_no_undo');
    expect((await undo(200, 4, true)).document.events[0]).toMatchObject({ name: '甲组' });
    await edit(200, 5, [set('乙', 'contest', 'name')]);
    expect((await undo(409, 6, true)).code).toBe('draft_no_redo');
  });

  it('publishes through the import, once; afterwards nothing of the draft can be read', async () => {
    expect((await publish(409, 7)).code).toBe('draft_stale');
    const uuid = randomUUID();
    const published = await publish(201, 0, uuid);
    expect(published.invitations).toHaveLength(3);
    expect(await publish(201, 0, uuid)).toMatchObject({
      contest: { code: draft.document.contest.code },
      invitations: [],
    });
    expect((await publish(409, 0)).code).toBe('draft_published');
    expect((await edit(409, 1, [set('x', 'contest', 'name')])).code).toBe('draft_published');
    const { sql } = app.app.get(Reader, { strict: false });
    const [row] = await sql.all('SELECT wrapped_key AS wrapped, document FROM draft WHERE id = ?', [draft.id]);
    expect(row).toMatchObject({ wrapped: null, document: '' });
    expect(await sql.all('SELECT number FROM draft_step WHERE draft_id = ?', [draft.id])).toEqual([]);
  });

  it('stays as it is when the import refuses', async () => {
    await edit(200, 0, [{ op: 'remove', path: ['events', 0, 'stages', 0, 'criteria'], at: 0 }]);
    const refused = await admin.expect<{ code: string; faults: { path: string }[] }>(422, 'POST', url('/publish'), {
      body: { uuid: randomUUID(), base: 1 },
    });
    expect(refused).toMatchObject({ code: 'definition_invalid', faults: [{ path: 'events[0].stages[0].criteria' }] });
    expect((await now()).revision).toBe(1);
  });

  it('keeps the names of judges sealed, and tells the audit log who did what without saying what', async () => {
    await edit(200, 0, [set('秦立新', 'judges', 0, 'name')]);
    const { sql } = app.app.get(Reader, { strict: false });
    const stored = JSON.stringify([
      await sql.all('SELECT * FROM draft'),
      await sql.all('SELECT * FROM draft_step'),
      await sql.all('SELECT * FROM audit_record'),
    ]);
    expect(stored).not.toContain('秦立新');
    const text = 'SELECT type FROM audit_record WHERE log = ? ORDER BY sequence';
    const leaves = await sql.all<{ type: string }>(text, [`draft:${draft.id}`]);
    expect(leaves.map(({ type }) => type)).toEqual(['draft.begun', 'draft.edited']);
  });
});
