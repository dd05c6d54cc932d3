import { randomUUID } from 'node:crypto';
import type { BoardDelta } from '@leitai/shared/domain/board/board';
import type { BoardJoined, ClientToServer, ServerToClient } from '@leitai/shared/events/board-events';
import { io, type Socket } from 'socket.io-client';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import type { Client } from '../support/client.js';
import type { SheetView } from '../support/contest.js';
import { castOfBlock } from '../support/people.js';

type Viewer = Socket<ServerToClient, ClientToServer>;

describe('what arrives over the wire', () => {
  const cast = castOfBlock();
  const viewers: Viewer[] = [];

  const raw = (client: Client, path: string, body: string, type = 'application/json') =>
    fetch(cast.server.url + path, { method: 'POST', body, headers: { cookie: client.session, 'content-type': type } });
  const problem = async (response: Response) => ({
    status: response.status,
    media: response.headers.get('content-type')?.split(';')[0],
    ...((await response.json()) as { code: string; detail: string; faults?: { path: string; code: string }[] }),
  });
  const connect = async (client: Client): Promise<Viewer> => {
    const options = { transports: ['websocket'], extraHeaders: { cookie: client.session } };
    const viewer: Viewer = io(cast.server.url, options);
    viewers.push(viewer);
    await new Promise<void>((done) => viewer.on('connect', done));
    return viewer;
  };
  const join = (viewer: Viewer, audience: 'public' | 'jury' | 'organiser'): Promise<BoardJoined> =>
    viewer.timeout(10_000).emitWithAck('board.join', { contest: 'home', event: 'welding', audience });

  afterAll(() => {
    for (const viewer of viewers) viewer.close();
  });

  it('a definition over HTTP is read as strictly as a file: a key twice is a fault with its place', async () => {
    const text = JSON.stringify(smallContest({ code: 'twice', entries: 2, judges: 3 })).replace(
      '"code":"welding"',
      '"code":"welding","code":"turning"',
    );
    const answer = await problem(await raw(cast.people.administrator, '/api/contests', text));
    expect(answer).toMatchObject({ status: 422, code: 'definition_invalid', media: 'application/problem+json' });
    expect(answer.faults?.[0]?.path).toContain('events[0]');
  });

  it.each([
    ['text/plain', 415, 'unsupported_media'],
    ['application/x-www-form-urlencoded', 415, 'unsupported_media'],
  ])('a body of type %s is refused', async (type, status, code) => {
    expect(await problem(await raw(cast.people.visitor, '/api/session', '{}', type))).toMatchObject({ status, code });
  });

  it('too large a body is told the limit of that very endpoint', async () => {
    const answer = await problem(
      await raw(cast.people.visitor, '/api/session', JSON.stringify({ login: 'x'.repeat(70_000) })),
    );
    expect(answer).toMatchObject({ status: 413, code: 'body_too_large' });
    expect(answer.detail).toContain('64 KB');
  });

  it.each(['/api/boards/%ff/e/public', `/api/boards/${'x'.repeat(500)}/e/public`])(
    'a broken address is a problem like any other: %s',
    async (path) => {
      const answer = await problem(await fetch(cast.server.url + path));
      expect(answer.media).toBe('application/problem+json');
      expect(answer.status).toBeLessThan(500);
    },
  );

  it.each([
    ['PATCH', '/api/session', 'DELETE, GET, HEAD, POST'],
    ['POST', '/health/live', 'GET, HEAD'],
    ['PUT', '/api/invitations/some-token', 'DELETE, GET, HEAD'],
    ['GET', '/api/sheets/some-sheet/marks/some-uuid', 'PUT'],
  ])('another method than the address has, %s %s, is told which it has', async (method, path, allow) => {
    const body =
      method === 'GET' ? {} : { body: 'not even JSON', headers: { 'accept-language': 'en;q=0.9, zh;q=0.1' } };
    const response = await fetch(cast.server.url + path, { method, ...body });
    expect(response.headers.get('allow')).toBe(allow);
    expect(await problem(response)).toMatchObject({
      status: 405,
      code: 'method_not_allowed',
      media: 'application/problem+json',
    });
  });

  it('an address that is not there is not found, whatever the method', async () => {
    for (const method of ['GET', 'PATCH'])
      expect(await problem(await fetch(`${cast.server.url}/api/no-such-thing`, { method }))).toMatchObject({
        status: 404,
        code: 'not_found',
      });
  });

  it('the same operation with its UUID in capitals is the same operation', async () => {
    const { body } = await cast.people.judge.get<SheetView[]>('/api/judge/sheets');
    const [uuid, sheet] = [randomUUID(), body[1] as SheetView];
    const first = await cast.people.judge.mark(sheet.id, 'P1', '5', 0, uuid);
    expect(await cast.people.judge.mark(sheet.id.toUpperCase(), 'P1', '5', 0, uuid.toUpperCase())).toMatchObject({
      status: 200,
      body: first.body,
    });
  });

  it('a board is joined by socket and follows what happens', async () => {
    const viewer = await connect(cast.people.visitor);
    const joined = await join(viewer, 'public');
    expect(joined).toMatchObject({ ok: true, snapshot: { rows: expect.any(Array) } });
    const delta = new Promise<BoardDelta>((done) => viewer.once('board.delta', done));
    const body = { uuid: randomUUID(), status: 'withdrawn', reason: '测试' };
    expect((await cast.people.chief.post('/api/contests/home/events/welding/entries/004/status', body)).status).toBe(
      200,
    );
    expect(await delta).toMatchObject({
      from: joined.ok ? joined.v : -1,
      changes: { rows: [{ number: '004', status: 'withdrawn' }] },
    });
  });

  it('boards of others are not there, and a loop of joins is cut short', async () => {
    const viewer = await connect(cast.people.visitor);
    expect(await join(viewer, 'jury')).toEqual({ ok: false, code: 'not_found' });
    expect(await join(viewer, 'organiser')).toEqual({ ok: false, code: 'not_found' });
    const answers = await Promise.all(Array.from({ length: 60 }, () => join(viewer, 'public')));
    expect(answers).toContainEqual({ ok: false, code: 'too_many_requests' });
    expect(await join(await connect(cast.people.judge), 'jury')).toMatchObject({ ok: true });
  });
});
