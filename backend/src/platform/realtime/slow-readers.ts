import type { Socket } from 'socket.io';
import { isDrained } from './lane.js';

/** How often we look whether a slow reader has caught up, in ms. */
const LOOK_EVERY = 250;

/** Called once per room whose messages the socket missed, when nothing waits for it any more: time for `board.reset`. */
export type OnDrained = (socket: Socket, room: string) => void;

/**
 * Sockets that fell behind and need a snapshot. They get no broadcasts until all that waits for them is written, so what
 * a reader can hold is bounded. Engine.IO has no event for "all written", hence the look every 250 ms while there are any.
 */
export class SlowReaders {
  private readonly rooms = new Map<Socket, Set<string>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly onDrained: OnDrained) {}

  has(socket: Socket): boolean {
    return this.rooms.size !== 0 && this.rooms.has(socket);
  }

  /** Marks a socket as having missed a message of `room`. */
  mark(socket: Socket, room: string): void {
    const missed = this.rooms.get(socket) ?? new Set();
    this.rooms.set(socket, missed.add(room));
    this.timer ??= setInterval(() => this.look(), LOOK_EVERY).unref();
  }

  private look(): void {
    for (const [socket, missed] of this.rooms) {
      if (!socket.connected) this.rooms.delete(socket);
      else if (isDrained(socket)) this.release(socket, missed);
    }
    if (this.rooms.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Unmarks first: what the listener sends must reach the socket before the next delta does. */
  private release(socket: Socket, missed: Set<string>): void {
    this.rooms.delete(socket);
    for (const room of missed) this.onDrained(socket, room);
  }
}
