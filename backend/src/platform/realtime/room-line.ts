import type { Message } from './message.js';

/** Messages of one room that may wait; at ten ticks a second this is over six seconds. */
export const MAX_WAITING = 64;

/** One message on its way to the sockets that were in the room when it was sent; without a message they are told to join again. */
export interface Walk {
  message: Message | undefined;
  readonly ids: readonly string[];
  next: number;
}

/** The walks of one room, first come, first served: the next one starts when the one before it has reached everybody. */
export class RoomLine {
  private readonly walks: Walk[] = [];

  get length(): number {
    return this.walks.length;
  }

  get first(): Walk | undefined {
    return this.walks[0];
  }

  /**
   * Adds a message for `ids`. When too many wait, those that have not started (and this one) give way to a single
   * "join again" for everybody: the memory stays bounded and nobody sees a gap without being told.
   * @returns how many messages were given up
   */
  add(message: Message, ids: readonly string[]): number {
    const full = this.walks.length > MAX_WAITING;
    const dropped = full ? this.walks.splice(1) : [];
    this.walks.push({ message: full ? undefined : message, ids, next: 0 });
    return full ? dropped.filter((walk) => walk.message).length + 1 : 0;
  }

  shift(): void {
    this.walks.shift();
  }
}
