import { performance } from 'node:perf_hooks';
import type { Server, Socket } from 'socket.io';
import { deliver } from './lane.js';
import { encodeMessage } from './message.js';
import { FanoutMetrics, type FanoutStats } from './metrics.js';
import { RoomLine, type Walk } from './room-line.js';
import { type OnDrained, SlowReaders } from './slow-readers.js';

/** Most sockets served in one turn of the event loop; a write costs about 8 µs. */
const SLICE_SOCKETS = 128;

/** A turn ends after this time in any case (large frames), in ms. */
const SLICE_MS = 2;

/** The clock is looked at once per this many sockets (a power of two). */
const LOOK_EVERY = 8;

/**
 * Sends one event to all sockets of a room of this process: encoded once, written in slices, so that the event loop goes
 * on with other work in between. It bypasses Socket.IO's adapter (each node serves its own viewers) and its
 * `onAnyOutgoing` listeners.
 *
 * Guarantees
 * - Within a room every socket gets the messages in the order of the `send` calls: a message starts when the one before
 *   it has reached everybody. Rooms take turns, so a crowd does not hold up the judges.
 * - A message goes to those who are in the room at the `send` call and still there when their turn comes. Who joins
 *   later does not get it (so: join the room and take the snapshot in one synchronous turn, or join first), and gets
 *   every later one. Who leaves and joins again in between may get it once more than needed; versions make that harmless.
 * - Nothing queues without bound: a reader over the byte limit is skipped until all is written and then reported to
 *   `onDrained`; a room with too many waiting messages has them replaced by the same report for everybody.
 */
export class Broadcaster {
  private readonly lines = new Map<string, RoomLine>();
  private readonly metrics = new FanoutMetrics();
  private readonly slow: SlowReaders;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly server: Server,
    onDrained: OnDrained = () => {},
  ) {
    this.slow = new SlowReaders(onDrained);
  }

  /** Queues `event` for the sockets that are in `room` now. `payload` is JSON, or `{encoded}`: JSON text, sent as it is. */
  send(room: string, event: string, payload: unknown): void {
    this.metrics.broadcast();
    const ids = this.server.sockets.adapter.rooms.get(room);
    if (!ids) return;
    const idle = this.lines.size === 0;
    const line = this.lines.get(room) ?? new RoomLine();
    this.lines.set(room, line);
    this.metrics.overrun(line.add(encodeMessage(event, payload), [...ids]));
    if (idle) setImmediate(() => this.turn());
  }

  /** Messages of `room` that have not reached everybody yet. */
  pending(room: string): number {
    return this.lines.get(room)?.length ?? 0;
  }

  /** Whether something is still on its way to `room`: who asks waits, and sends one larger delta later. Counted. */
  isBehind(room: string): boolean {
    const behind = this.pending(room) > 0;
    if (behind) this.metrics.waited();
    return behind;
  }

  /** Resolves as soon as every message sent so far, or meanwhile, was handed to its sockets. */
  idle(): Promise<void> {
    if (this.lines.size === 0) return Promise.resolve();
    return new Promise((done) => this.waiting.push(done));
  }

  /** True while the socket misses broadcasts because it reads too slowly. */
  needsSnapshot(socket: Socket): boolean {
    return this.slow.has(socket);
  }

  get stats(): FanoutStats {
    return this.metrics.read();
  }

  /** One slice for the room whose turn it is; then the room goes to the end of the row. */
  private turn(): void {
    const [[room, line] = []] = this.lines;
    if (!room || !line) return;
    this.lines.delete(room);
    this.lines.set(room, line);
    try {
      if (line.first && this.slice(room, line.first)) line.shift();
    } finally {
      if (line.length === 0) this.lines.delete(room);
      this.goOn();
    }
  }

  private goOn(): void {
    if (this.lines.size > 0) setImmediate(() => this.turn());
    else for (const done of this.waiting.splice(0)) done();
  }

  /** @returns true when the walk has reached everybody */
  private slice(room: string, walk: Walk): boolean {
    const start = performance.now();
    const end = Math.min(walk.next + SLICE_SOCKETS, walk.ids.length);
    const { adapter, sockets } = this.server.sockets;
    const members = adapter.rooms.get(room);
    while (walk.next < end) {
      const id = walk.ids[walk.next++] as string;
      const socket = members?.has(id) ? sockets.get(id) : undefined;
      if (socket) this.serve(socket, room, walk);
      if (walk.next % LOOK_EVERY === 0 && performance.now() - start > SLICE_MS) break;
    }
    this.metrics.slice(performance.now() - start);
    return walk.next >= walk.ids.length;
  }

  private serve(socket: Socket, room: string, { message }: Walk): void {
    const delivery = message && !this.slow.has(socket) ? deliver(socket, message) : 'behind';
    this.metrics.delivered(delivery);
    if (delivery === 'behind') this.slow.mark(socket, room);
  }
}
