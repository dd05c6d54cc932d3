import type { Delivery } from './lane.js';

/** What the fan-out did since the process started. */
export interface FanoutStats {
  /** Messages given to `send`, with or without viewers. */
  broadcasts: number;
  /** Deliveries written straight to the transport's socket. */
  lean: number;
  /** Deliveries through Engine.IO. */
  normal: number;
  /** Deliveries left out because the reader was behind. */
  skipped: number;
  /** Messages replaced by "join again" because their room's queue was full. */
  overrun: number;
  /** Times a tick waited because its room's last message was still on the way. */
  waited: number;
  /** Longest turn of the event loop that the fan-out took, in ms. */
  longestSliceMs: number;
}

/** Counts while the fan-out runs; `read` gives a copy. */
export class FanoutMetrics {
  private readonly counts: FanoutStats = {
    broadcasts: 0,
    lean: 0,
    normal: 0,
    skipped: 0,
    overrun: 0,
    waited: 0,
    longestSliceMs: 0,
  };

  broadcast(): void {
    this.counts.broadcasts += 1;
  }

  delivered(delivery: Delivery): void {
    if (delivery === 'lean') this.counts.lean += 1;
    else if (delivery === 'normal') this.counts.normal += 1;
    else if (delivery === 'behind') this.counts.skipped += 1;
  }

  overrun(messages: number): void {
    this.counts.overrun += messages;
  }

  waited(): void {
    this.counts.waited += 1;
  }

  slice(ms: number): void {
    if (ms > this.counts.longestSliceMs) this.counts.longestSliceMs = ms;
  }

  read(): FanoutStats {
    return { ...this.counts };
  }
}
