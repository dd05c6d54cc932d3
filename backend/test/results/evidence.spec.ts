import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import type { SheetView } from '../support/contest.js';
import { PASSWORD, TestApp, type TestClient } from '../support/test-app.js';

/** A photo with the place where it was taken. */
const EXIF = Buffer.from('Exif\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\0 31.2304N 121.4737E', 'latin1');
const SEGMENT = Buffer.concat([Buffer.from([0xff, 0xe1, 0, EXIF.length + 2]), EXIF]);
const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8]), SEGMENT, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9])]);

describe('evidence at an aspect', () => {
  let app: TestApp;
  let judge: TestClient;
  let sheet: string;

  const attach = (status: number, name: string, file: Buffer, uuid: string = randomUUID()) =>
    judge.expect<{ id: string; bytes: number; code?: string; detail?: string }>(
      ...([status, 'PUT', `/api/sheets/${sheet}/evidence/${uuid}`] as const),
      { body: { aspect: 'P1', name, file: file.toString('base64') }, headers: { 'accept-language': 'zh-CN' } },
    );
  const kept = () => readdirSync(join(app.config.dataDirectory, 'evidence'));

  beforeAll(async () => {
    app = await TestApp.start();
    const admin = await app.setUp();
    const body = smallContest({ code: 'hall', entries: 1, judges: 1 });
    const made = await admin.expect<{ invitations: { token: string }[] }>(201, 'POST', '/api/contests', { body });
    judge = app.client();
    const path = `/api/invitations/${made.invitations[0]!.token}/accept`;
    await judge.expect(204, 'POST', path, { body: { login: 'judge.one', password: PASSWORD } });
    sheet = (await judge.expect<[SheetView]>(200, 'GET', '/api/judge/sheets'))[0].id;
  }, 60_000);
  afterAll(() => app.stop());

  it('is kept once, without the place, in the data folder; with a leaf and without its name', async () => {
    const uuid = randomUUID();
    const first = await attach(200, '张三的焊缝.jpg', PHOTO, uuid);
    expect(await attach(200, '张三的焊缝.jpg', PHOTO, uuid)).toEqual(first);
    expect(kept()).toEqual([uuid]);
    const bytes = readFileSync(join(app.config.dataDirectory, 'evidence', uuid));
    expect([bytes.length, bytes.includes('121.4737E')]).toEqual([first.bytes, false]);
    const leaves = await app.reader.sql.all<{ payload: string }>(
      "SELECT payload FROM audit_record WHERE type = 'evidence.attached'",
    );
    expect([leaves.length, leaves[0]?.payload.includes(createHash('sha256').update(bytes).digest('hex'))]).toEqual([
      1,
      true,
    ]);
    expect(JSON.stringify(await app.reader.sql.all('SELECT * FROM evidence'))).not.toContain('张三');
  });

  it('is refused with a clear sentence: a photo of 40 MB, one just over 10 MB, a PDF named .jpg', async () => {
    const before = kept().length;
    const huge = await attach(413, 'a.jpg', Buffer.alloc(40 * 1024 * 1024, 1));
    expect(huge.code).toBe('body_too_large');
    const large = await attach(413, 'a.jpg', Buffer.concat([PHOTO, Buffer.alloc(10 * 1024 * 1024)]));
    expect(large.detail).toBe('文件有10.1 MB，上限10 MB，没有上传。请在相机里调低照片尺寸后重拍。');
    const pdf = await attach(422, 'a.jpg', Buffer.from('%PDF-1.7'));
    expect(pdf.detail).toBe('文件名以.jpg结尾，内容却是PDF文件，没有收。请用原来的文件，或改对文件名再传。');
    expect(kept().length).toBe(before);
  });

  it('is taken away by its judge: the bytes go, that they were there stays, and another file has its place', async () => {
    const ids = Array.from({ length: 5 }, () => randomUUID());
    for (const id of ids) await attach(200, 'a.jpg', PHOTO, id);
    expect((await attach(409, 'a.jpg', PHOTO)).code).toBe('evidence_full');
    for (const _ of ids) await judge.expect(204, 'DELETE', `/api/sheets/${sheet}/evidence/${ids[0]}`);
    expect(kept()).not.toContain(ids[0]);
    expect((await attach(200, 'a.jpg', PHOTO, ids[0])).id).toBe(ids[0]);
    expect(kept()).not.toContain(ids[0]);
    await attach(200, 'a.jpg', PHOTO);
    const leaves = await app.reader.sql.all("SELECT sequence FROM audit_record WHERE type = 'evidence.removed'");
    expect(leaves).toHaveLength(1);
  });

  it('ends with the sheet: once it is submitted, no file is added', async () => {
    const at = { baseRevision: 0, clientTime: '2026-11-20T01:00:00Z', device: 't' };
    await judge.expect(200, 'PUT', `/api/sheets/${sheet}/marks/${randomUUID()}`, {
      body: { aspect: 'P1', value: '5', ...at },
    });
    const body = { uuid: randomUUID(), revision: 1, device: 't', waiting: 0 };
    await judge.expect(200, 'POST', `/api/sheets/${sheet}/submit`, { body });
    const before = kept();
    expect((await attach(409, 'a.jpg', PHOTO)).code).toBe('sheet_not_open');
    const late = `/api/sheets/${sheet}/evidence/${before[0]}`;
    expect(await judge.expect<{ code: string }>(409, 'DELETE', late)).toMatchObject({ code: 'sheet_not_open' });
    expect(kept()).toEqual(before);
  });
});
