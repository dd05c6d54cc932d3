import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Server time. The only place that asks the machine; tests and replays inject their own. */
export abstract class Clock {
  /** Milliseconds since the epoch, UTC. May jump back: order comes from sequence numbers. */
  abstract now(): number;

  /** Milliseconds from some beginning, at the pace of time: never jumps. Only differences inside one process mean something. */
  steady(): number {
    return this.now();
  }
}

export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }

  override steady(): number {
    return performance.now();
  }
}

/** Time that was passed in. */
export class FixedClock extends Clock {
  constructor(private readonly at: number) {
    super();
  }

  now(): number {
    return this.at;
  }
}

/** Ids and randomness, passed in like time. */
export abstract class Chance {
  /** UUIDv7: roughly ordered by time. */
  abstract id(): string;
  /** Unguessable bytes. */
  abstract bytes(count: number): Buffer;
}

export class SystemChance extends Chance {
  id(): string {
    return v7();
  }

  bytes(count: number): Buffer {
    return randomBytes(count);
  }
}
