import { valuesApi } from '@leitai/shared/contract/values';
import { call } from '$lib/api/call';
import { ApiProblem, sentenceOf } from '$lib/api/problem';
import { type CellValue, isDirty, met, reverted, torn } from './cell-value';

/** Where a cell's mark goes. */
export interface CellPlace {
  contest: string;
  event: string;
  stage: string;
  section: string;
  aspect: string;
  entry: string;
}

/** One mark while somebody types it: what stands in the field, what the server has, and why these differ. */
export class MarkCell implements CellValue {
  typed = $state('');
  saved = $state<string | null>(null);
  saving = $state(false);
  problem = $state<string | null>(null);
  savedAt = 0;
  base = 0;
  /** The operation of a value keeps its id until the server answered, so that trying again is the same request. */
  #operation = { value: '', uuid: '' };

  constructor(readonly place: CellPlace) {}

  get dirty(): boolean {
    return isDirty(this);
  }

  /** What the server has now, at this revision of the sheet; a value that somebody is typing stays. */
  meet(value: string | null, revision: number): void {
    this.#become(met(this.#now, value, revision));
  }

  get #now(): CellValue {
    const { typed, saved, savedAt, base } = this;
    return { typed, saved, savedAt, base };
  }

  #become(value: CellValue): void {
    Object.assign(this, value);
  }

  /** Back to what the server has. */
  revert(): void {
    this.#become(reverted(this.#now));
    this.problem = null;
  }

  /** Sends what is typed. A mark is never emptied, only changed. */
  async save(): Promise<void> {
    const value = this.typed.trim().normalize('NFKC');
    if (this.saving || !this.dirty) return;
    if (value === '') return this.revert();
    if (this.#operation.value !== value) this.#operation = { value, uuid: crypto.randomUUID() };
    this.saving = true;
    this.problem = null;
    await this.#send(value).catch((thrown: unknown) => this.#refused(thrown));
    this.saving = false;
  }

  async #send(value: string): Promise<void> {
    const { contest, event, entry, ...at } = this.place;
    const { revision } = await call(valuesApi.record, {
      params: { contest, event, uuid: this.#operation.uuid },
      body: {
        ...{ ...at, entry, value, baseRevision: this.base },
        clientTime: new Date().toISOString(),
        device: navigator.userAgent.slice(0, 100),
      },
    });
    this.#become({ ...this.#now, saved: value, savedAt: revision, base: revision });
    if (this.typed.trim().normalize('NFKC') === value) this.typed = value;
    this.#operation = { value: '', uuid: '' };
  }

  /** Somebody else was faster: both values are told, and saving again means this one. */
  #refused(thrown: unknown): void {
    this.problem = sentenceOf(thrown);
    if (!(thrown instanceof ApiProblem) || thrown.passing) return;
    this.#operation = { value: '', uuid: '' };
    if (!thrown.body.conflict) return;
    const { theirs, revision } = thrown.body.conflict;
    this.#become(torn(this.#now, theirs, revision));
  }
}
