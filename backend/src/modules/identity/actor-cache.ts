import type { Actor } from '../../platform/http/actor.js';

/** How long an answer may be repeated without asking the database, in ms. */
export const ACTOR_CACHE_MS = 5_000;
const MOST = 20_000;

interface Kept {
  actor: Actor;
  at: number;
}

/**
 * Actors by session hash, for the thousands of marks a second that would each ask the database who they are.
 *
 * The price: what another process of the same server farm revokes is noticed here up to five seconds late (what this
 * process revokes, at once). A mark in those seconds is still attributed to the right account, and sheets that were
 * locked or judges that were recused are checked in the mark's own turn, never here.
 */
export class ActorCache {
  private readonly kept = new Map<string, Kept>();
  /** Rises with each `forget`: an answer that was being read meanwhile is not kept. */
  private epoch = 0;

  get(hash: string, now: number): Actor | undefined {
    const found = this.kept.get(hash);
    if (!found) return undefined;
    // A clock set back must not lengthen a life, so both directions end it.
    if (Math.abs(now - found.at) < ACTOR_CACHE_MS) return found.actor;
    this.kept.delete(hash);
    return undefined;
  }

  /** To be called before reading; the returned function keeps the answer unless something was forgotten since. */
  reading(now: number): (hash: string, actor: Actor) => void {
    const { epoch } = this;
    return (hash, actor) => {
      if (epoch !== this.epoch) return;
      if (this.kept.size >= MOST) this.kept.clear();
      this.kept.set(hash, { actor, at: now });
    };
  }

  forget(accountId: string): void {
    this.epoch++;
    for (const [hash, { actor }] of this.kept) if (actor.accountId === accountId) this.kept.delete(hash);
  }
}
