import { dayApi } from '@leitai/shared/contract/day';
import type { OutputOf } from '@leitai/shared/contract/endpoint';
import { call } from '$lib/api/call';

export type EventClock = OutputOf<typeof dayApi.clocks>[number];

const ASK_MS = 5000;
/** Without an answer for so long a clock is no longer shown: it may have been paused meanwhile. */
const OLD_MS = 20_000;

/** The clocks of an event's sessions on a screen of the hall: asked for every 5 s, counted on once a second between. */
export class SessionClocks {
  #heard = $state.raw<{ at: number; clocks: readonly EventClock[] }>({ at: 0, clocks: [] });
  #now = $state(0);

  /** As they stand now; none when the server has not answered for a while. */
  readonly clocks: readonly EventClock[] = $derived.by(() => {
    const age = this.#now - this.#heard.at;
    if (age > OLD_MS) return [];
    return this.#heard.clocks.map((clock) => ({ ...clock, leftMs: clock.leftMs - (clock.running ? age : 0) }));
  });

  /** Returns what ends it. */
  follow(place: { contest: string; event: string }): () => void {
    const ask = () =>
      call(dayApi.clocks, { params: place })
        .then((clocks) => {
          this.#heard = { at: performance.now(), clocks };
          this.#now = performance.now();
        })
        .catch(() => {});
    void ask();
    const asking = setInterval(ask, ASK_MS);
    const ticking = setInterval(() => {
      this.#now = performance.now();
    }, 1000);
    return () => {
      clearInterval(asking);
      clearInterval(ticking);
    };
  }
}
