import { page } from './hydrated.svelte';
import { ApiProblem, sentenceOf } from './problem';

/** One thing a person does: runs once at a time (a double click never acts twice) and keeps what went wrong. */
export class Action {
  busy = $state(false);
  problem = $state.raw<string | null>(null);
  faults = $state.raw<{ path: string; message: string }[]>([]);

  /** Not now: it runs already, or the page's script does not run yet. */
  get blocked(): boolean {
    return this.busy || !page.hydrated;
  }

  /** Runs it; true when it succeeded. Refusals become `problem` and `faults`, other errors are thrown on. */
  async run(act: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    this.faults = [];
    try {
      await act();
      return true;
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      this.problem = sentenceOf(thrown);
      this.faults = thrown.body.faults ?? [];
      return false;
    } finally {
      this.busy = false;
    }
  }
}
