import type { OutputOf } from '@leitai/shared/contract/endpoint';
import { revealApi } from '@leitai/shared/contract/reveal';
import { call } from '$lib/api/call';

/** A reveal that nobody else sees: the server works each step out on a copy, and keeps nothing. */
export class Rehearsal {
  board = $state.raw<OutputOf<typeof revealApi.rehearsal> | null>(null);

  get step(): number {
    return this.board?.head.reveal?.step ?? 0;
  }

  async go(place: { contest: string; event: string }, step: number): Promise<void> {
    this.board = await call(revealApi.rehearsal, { params: { ...place, step: String(step) } });
  }

  end(): void {
    this.board = null;
  }
}
