import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { Chance, Clock } from '../../src/platform/clock/clock.js';

/** 2026-11-20 09:00 in Shanghai. */
export const MORNING = Date.parse('2026-11-20T09:00:00+08:00');

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Stands still until told. */
export class FakeClock extends Clock {
  constructor(private at = MORNING) {
    super();
  }

  now(): number {
    return this.at;
  }

  private jumped = 0;

  override steady(): number {
    return this.at - this.jumped;
  }

  /** Somebody sets the machine's clock: time itself does not move. */
  jump(ms: number): void {
    this.at += ms;
    this.jumped += ms;
  }

  advance(ms: number): void {
    this.at += ms;
  }
}

/** The same bytes and ids in every run. */
export class SeededChance extends Chance {
  private count = 0;

  constructor(
    private readonly seed: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  id(): string {
    return v7({ random: this.bytes(16), msecs: this.clock.now(), seq: this.count });
  }

  bytes(count: number): Buffer {
    const blocks = Array.from({ length: Math.ceil(count / 32) }, () => this.block());
    return Buffer.concat(blocks).subarray(0, count);
  }

  private block(): Buffer {
    return createHash('sha256')
      .update(`${this.seed}:${this.count++}`)
      .digest();
  }
}
