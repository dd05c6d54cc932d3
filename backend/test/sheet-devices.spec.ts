import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import type { SheetView } from './support/contest.js';
import { TestApp, type TestClient } from './support/test-app.js';

type Sheet = SheetView & { holder: { device: string; label: string } | null; released: string[]; state: string };

const EVENT = '/api/contests/hall/events/welding';
const FIRST = '7f3a Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 Safari/537.36';
const SECOND = '91bc Mozilla/5.0 (iPad) Version/17.5 Safari/604.1';

describe('11.10 two tablets on one sheet', () => {
  let app: TestApp;
  let admin: TestClient;
  let judge: TestClient;
  let id: string;

  const sheet = async () => (await judge.expect<[Sheet]>(200, 'GET', '/api/judge/sheets'))[0];
  const mark = (device: string, value: string, baseRevision: number, uuid = randomUUID(), status = 200) =>
    judge.expect<{ revision: number; late?: true; code?: string }>(status, 'PUT', `/api/sheets/${id}/marks/${uuid}`, {
      body: { aspect: 'P1', value, baseRevision, clientTime: '2026-11-20T01:00:00Z', device },
    });
  const takeOver = (status: number, device: string, waiting = 0, uuid = randomUUID()) =>
    judge.expect<{ seq: number; code?: string }>(status, 'POST', `/api/sheets/${id}/take-over`, {
      body: { uuid, device, waiting },
    });
  const submit = (status: number, device: string, revision: number, waiting = 0) =>
    judge.expect<{ code?: string }>(status, 'POST', `/api/sheets/${id}/submit`, {
      body: { uuid: randomUUID(), device, revision, waiting },
    });
  const release = (status: number, caller = admin) =>
    caller.expect<{ code?: string }>(status, 'POST', `${EVENT}/sheets/release`, {
      body: { uuid: randomUUID(), stage: 'practical', section: 'A1', entry: '001', judge: 'J1', reason: '平板摔坏了' },
    });
  const rows = async (kind: string) => {
    const found = await app.reader.sql.all<{ body: string }>('SELECT body FROM journal WHERE kind = ?', [kind]);
    return found.map(({ body }) => JSON.parse(body) as object);
  };
  const total = async () =>
    (await admin.expect<{ rows: { total: string | null }[] }>(200, 'GET', '/api/boards/hall/welding/public')).rows[0]
      ?.total;

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    const body = smallContest({ code: 'hall', entries: 1, judges: 1 });
    const made = await admin.expect<{ invitations: { token: string }[] }>(201, 'POST', '/api/contests', { body });
    judge = app.client();
    const account = { login: 'gao', password: 'fifteen welders 15' };
    await judge.expect(204, 'POST', `/api/invitations/${made.invitations[0]?.token}/accept`, { body: account });
    id = (await sheet()).id;
  }, 60_000);
  afterEach(() => app.stop());

  it('the first that touches it holds it; after a take-over its marks still arrive, under the conflict rules', async () => {
    expect((await sheet()).holder).toBeNull();
    await mark(FIRST, '8', 0);
    expect((await sheet()).holder).toMatchObject({ device: '7f3a', label: 'Chrome · Android' });
    expect((await submit(409, SECOND, 1)).code).toBe('sheet_elsewhere');

    const uuid = randomUUID();
    const [once, twice] = await Promise.all([takeOver(200, SECOND, 0, uuid), takeOver(200, SECOND, 0, uuid)]);
    expect(once).toEqual(twice);
    expect(await rows('take_over')).toEqual([expect.objectContaining({ from: '7f3a', to: '91bc' })]);
    expect((await sheet()).holder).toMatchObject({ device: '91bc', label: 'Safari · iPad' });

    // What the first tablet had not sent by then: taken where nobody marked since, else the judge picks.
    expect((await mark(FIRST, '7', 1)).revision).toBe(2);
    await mark(SECOND, '6', 2);
    expect(await mark(FIRST, '9', 2, randomUUID(), 409)).toMatchObject({ code: 'mark_stale' });
    expect((await submit(409, FIRST, 3)).code).toBe('sheet_elsewhere');
    expect((await submit(409, SECOND, 3, 1)).code).toBe('outbox_not_empty');
    await submit(200, SECOND, 3);
    expect(await total()).toBe('6.00');
    expect((await takeOver(409, FIRST)).code).toBe('sheet_not_open');
  });

  it('a dead one is released with a reason; what it sends later is history, once, and never the result', async () => {
    await mark(FIRST, '8', 0);
    await release(200);
    expect((await release(409)).code).toBe('device_none');
    expect(await sheet()).toMatchObject({ holder: null, released: ['7f3a'], marks: { P1: { value: '8' } } });
    await mark(SECOND, '5', 1);

    const uuid = randomUUID();
    const late = await mark(FIRST, '10', 2, uuid);
    expect(late).toMatchObject({ late: true, revision: 2 });
    expect(await mark(FIRST, '10', 2, uuid)).toMatchObject({ late: true });
    expect(await rows('late')).toEqual([expect.objectContaining({ aspect: 'P1', value: '10' })]);
    expect(await sheet()).toMatchObject({ revision: 2, marks: { P1: { value: '5' } }, holder: { device: '91bc' } });
    expect((await submit(409, FIRST, 2)).code).toBe('device_released');
    await submit(200, SECOND, 2);
    expect(await total()).toBe('5.00');
    const leaves = await app.reader.sql.all<{ type: string }>(
      "SELECT type FROM audit_record WHERE log = 'contest:hall' AND type IN ('journal.release', 'journal.late') ORDER BY sequence",
    );
    expect(leaves.map(({ type }) => type)).toEqual(['journal.release', 'journal.late']);
  });

  it('a released one comes back by a take-over, with nothing waiting', async () => {
    await mark(FIRST, '8', 0);
    await release(200);
    expect((await takeOver(409, FIRST, 2)).code).toBe('outbox_not_empty');
    await takeOver(200, FIRST);
    expect(await sheet()).toMatchObject({ holder: { device: '7f3a' }, released: [] });
    expect((await mark(FIRST, '9', 1)).late).toBeUndefined();
    await submit(200, FIRST, 2);
  });
});
