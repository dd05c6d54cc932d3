import type { Socket as TcpSocket } from 'node:net';
import type { Socket } from 'socket.io';
import type { Socket as Client } from 'socket.io-client';
import { BEHIND_BYTES, BEHIND_PACKETS, bufferedBytes } from '../../src/platform/realtime/lane.js';
import { MAX_WAITING } from '../../src/platform/realtime/room-line.js';
import { Arena, ROOM, record, until } from './arena.js';

/** More than two slices. */
const CROWD = 300;

const range = (length: number) => Array.from({ length }, (_, index) => index);
const deltas = (length: number) => range(length).map((index) => `delta:${index}`);

/** The TCP socket below; corked, it keeps what is written, as with a reader that stalls, and the rest waits in Engine.IO. */
const wire = (socket: Socket) =>
  (socket.conn.transport as unknown as { socket: { _socket: TcpSocket } }).socket._socket;

/** More than a reader may have waiting, and more than the kernel takes from us while nobody reads. */
const clog = (socket: Socket) => socket.emit('clog', 'x'.repeat(8_000_000));

describe('Broadcaster', () => {
  let arena: Arena;
  let send: (value: unknown) => void;

  beforeEach(async () => {
    arena = await Arena.open();
    send = (value) => arena.broadcaster.send(ROOM, 'delta', value);
  });
  afterEach(() => arena.close());

  const crowd = async (size: number): Promise<{ client: Client; socket: Socket; seen: string[] }[]> => {
    const members = await Promise.all(range(size).map(() => arena.join()));
    return members.map((member) => ({ ...member, seen: record(member.client) }));
  };

  test('lean and normal deliveries, plain emits and acknowledgements keep their order on one socket', async () => {
    const { client, socket } = await arena.join();
    const seen = record(client);
    const answers: Promise<unknown>[] = [];
    const expected: string[] = [];
    for (const index of range(120)) {
      if (index % 40 === 18) wire(socket).cork();
      if (index % 3 === 0) answers.push(socket.emitWithAck('asked', index));
      else if (index % 3 === 1) socket.emit('plain', index);
      else send(index);
      expected.push(`${['asked', 'plain', 'delta'][index % 3]}:${index}`);
      await arena.broadcaster.idle();
      if (index % 40 === 38) wire(socket).uncork();
      if (index % 40 < 18) await until(() => seen.length === expected.length);
    }
    await until(() => seen.length === expected.length);
    expect(seen).toEqual(expected);
    expect(await Promise.all(answers)).toEqual(answers.map(() => 'thanks'));
    const { lean, normal, skipped } = arena.broadcaster.stats;
    expect({ sum: lean + normal, skipped }).toEqual({ sum: 40, skipped: 0 });
    expect(lean).toBeGreaterThanOrEqual(15);
    expect(normal).toBeGreaterThanOrEqual(15);
  });

  test('both paths put the bytes on the wire that a stock emit would', async () => {
    const { client, socket } = await arena.join();
    const packets: unknown[] = [];
    client.io.engine.on('packet', ({ type, data }) => type === 'message' && packets.push(data));
    const payload = { v: 7, changes: ['擂台', '🏆', '"\\\u2028'], none: null };
    send(payload);
    await until(() => packets.length === 1);
    wire(socket).cork();
    socket.emit('plain');
    send({ encoded: JSON.stringify(payload) });
    await arena.broadcaster.idle();
    wire(socket).uncork();
    arena.server.to(ROOM).emit('delta', payload);
    await until(() => packets.length === 4);
    expect(arena.broadcaster.stats).toMatchObject({ lean: 1, normal: 1 });
    expect([packets[0], packets[2]]).toEqual([packets[3], packets[3]]);
  });

  test.each([
    [
      'ASCII at the length borders',
      (index: number) => 'a'.repeat([90, 115, 118, 65_500, 65_520, 65_540][index % 6] as number),
    ],
    ['multi-byte text over 64 KB', (index: number) => '擂台🏆'.repeat(20_000 + index)],
  ])('frames arrive whole: %s', async (_, text) => {
    const { client } = await arena.join();
    const got: string[] = [];
    client.on('delta', (value) => got.push(value));
    for (const index of range(12)) send(text(index));
    await until(() => got.length === 12);
    expect(got.every((value, index) => value === text(index))).toBe(true);
  });

  test('a client on long polling gets the same messages', async () => {
    const { client } = await arena.join('polling');
    const seen = record(client);
    for (const index of range(20)) send(index);
    await until(() => seen.length === 20);
    expect(seen).toEqual(deltas(20));
    expect(arena.broadcaster.stats).toMatchObject({ broadcasts: 20, lean: 0, normal: 20 });
  });

  test('order holds over slices and for messages queued in one turn', async () => {
    const members = await crowd(CROWD);
    for (const index of range(20)) send(index);
    expect(arena.broadcaster.pending(ROOM)).toBe(20);
    expect(arena.broadcaster.isBehind(ROOM)).toBe(true);
    await arena.broadcaster.idle();
    expect(arena.broadcaster.pending(ROOM)).toBe(0);
    expect(arena.broadcaster.isBehind(ROOM)).toBe(false);
    expect(arena.broadcaster.stats.waited).toBe(1);
    await until(() => members.every(({ seen }) => seen.length === 20));
    for (const { seen } of members) expect(seen).toEqual(deltas(20));
    expect(arena.broadcaster.stats.lean + arena.broadcaster.stats.normal).toBe(20 * CROWD);
  });

  test('the event loop turns between slices, and a small room does not wait for a crowd', async () => {
    const members = await crowd(CROWD);
    const judge = members[0] as (typeof members)[0];
    await judge.socket.join('judges');
    for (const index of range(10)) send(index);
    arena.broadcaster.send('judges', 'mark', 1);
    await until(() => judge.seen.includes('mark:1'));
    expect(judge.seen.indexOf('mark:1')).toBeLessThan(10);
    await until(() => members.every(({ seen }) => seen.filter((line) => line.startsWith('delta')).length === 10));
  });

  test('who joins after a send misses only that one, who leaves or disconnects gets no more', async () => {
    const members = await crowd(CROWD);
    const [stays, leaves, goes] = members.slice(-3) as [(typeof members)[0], (typeof members)[0], (typeof members)[0]];
    await leaves.socket.leave('board');
    send('first');
    await leaves.socket.join(ROOM);
    await stays.socket.leave(ROOM);
    goes.socket.disconnect(true);
    send('second');
    await stays.socket.join(ROOM);
    send('third');
    await arena.broadcaster.idle();
    await until(() => members[0]?.seen.length === 3);
    await until(() => stays.seen.includes('delta:third') && leaves.seen.includes('delta:third'));
    expect(leaves.seen).toEqual(['delta:second', 'delta:third']);
    expect(stays.seen.filter((line) => line === 'delta:second')).toEqual([]);
    expect(goes.seen).toEqual([]);
  });

  test('a reader that does not read holds a bounded amount, is marked, and is told to join again once it has read', async () => {
    const [healthy] = await crowd(1);
    const { tcp, socket } = await arena.joinWithoutReading();
    const text = 'x'.repeat(64_000);
    let most = 0;
    for (const _ of range(400)) {
      send(text);
      await arena.broadcaster.idle();
      most = Math.max(most, bufferedBytes(socket));
      await until(() => healthy?.seen.length === arena.broadcaster.stats.broadcasts);
    }
    expect(most).toBeGreaterThan(BEHIND_BYTES);
    expect(most).toBeLessThan(BEHIND_BYTES + 2 * text.length);
    expect(arena.broadcaster.needsSnapshot(socket)).toBe(true);
    expect(arena.broadcaster.stats.skipped).toBeGreaterThan(100);
    expect(arena.drained).toEqual([]);

    tcp.resume();
    await until(() => arena.drained.length > 0);
    expect(arena.drained).toEqual([{ socket, room: ROOM }]);
    expect(arena.broadcaster.needsSnapshot(socket)).toBe(false);
    const before = arena.broadcaster.stats;
    send('again');
    await arena.broadcaster.idle();
    expect(arena.broadcaster.stats.lean).toBe(before.lean + 2);
  });

  test('many small messages are bounded too', async () => {
    const { socket } = await arena.joinWithoutReading();
    wire(socket).cork();
    socket.emit('plain');
    for (const index of range(BEHIND_PACKETS * 2)) {
      send(index);
      await arena.broadcaster.idle();
    }
    const waiting = (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length;
    expect(waiting).toBeLessThanOrEqual(BEHIND_PACKETS);
    expect(arena.broadcaster.stats.skipped).toBeGreaterThanOrEqual(BEHIND_PACKETS);
  });

  test('a slow reader that disconnects is forgotten', async () => {
    const { tcp, socket } = await arena.joinWithoutReading();
    clog(socket);
    send(1);
    await arena.broadcaster.idle();
    expect(arena.broadcaster.needsSnapshot(socket)).toBe(true);
    tcp.destroy();
    await until(() => !arena.broadcaster.needsSnapshot(socket));
    expect(arena.drained).toEqual([]);
  });

  test('a room with too many waiting messages is told to join again instead of growing the queue', async () => {
    const members = await crowd(3);
    for (const index of range(MAX_WAITING * 3)) send(index);
    expect(arena.broadcaster.pending(ROOM)).toBeLessThanOrEqual(MAX_WAITING + 1);
    await until(() => arena.drained.length === 3);
    expect(new Set(arena.drained.map(({ socket }) => socket))).toEqual(new Set(members.map(({ socket }) => socket)));
    expect(arena.broadcaster.stats.overrun).toBeGreaterThan(MAX_WAITING);
    send('fresh');
    await until(() => members.every(({ seen }) => seen.at(-1) === 'delta:fresh'));
    for (const { seen } of members) expect(seen[0]).toBe('delta:0');
  });
});
