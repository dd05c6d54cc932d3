import { answered } from '@leitai/shared/domain/outbox/answers';
import { type Outbox, touched } from '@leitai/shared/domain/outbox/outbox';
import { SvelteMap } from 'svelte/reactivity';
import type { SheetSource } from '../[sheet]/source';
import { PRACTICE } from './practice-sheet';

const EMPTY: Outbox = { copy: { revision: 0, heard: 0, marks: {} }, operations: [] };

/** A sheet in memory that answers itself: the same form and rules, and nothing is stored or sent. */
export class PracticeSource implements SheetSource {
  readonly sheet = PRACTICE;
  readonly link = 'online';
  readonly practice = true;
  readonly heardAt = 0;
  readonly device = 'practice';
  outbox = $state.raw<Outbox>(EMPTY);
  readonly #drafts = new SvelteMap<string, string>();

  isStored = () => true;
  draftOf = (aspect: string) => this.#drafts.get(aspect);
  keepDraft = (aspect: string, text: string) => void this.#drafts.set(aspect, text);
  dropDraft = (aspect: string) => void this.#drafts.delete(aspect);
  pick = () => {};
  discard = () => {};
  takeOver = async () => {};

  touch(aspect: string, value: string): void {
    const uuid = crypto.randomUUID();
    const after = touched(this.outbox, { uuid, aspect, value, clientTime: '', device: '' });
    const number = Number.isFinite(Number(value)) && value.trim() !== '';
    if (number) this.outbox = answered(after, uuid, { kind: 'saved', revision: this.outbox.copy.revision + 1 });
    else this.keepDraft(aspect, value);
  }

  clear(): void {
    this.outbox = EMPTY;
    this.#drafts.clear();
  }
}
