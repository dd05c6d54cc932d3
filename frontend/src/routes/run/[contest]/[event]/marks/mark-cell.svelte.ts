import { valuesApi } from '@leitai/shared/contract/values';
import { call } from '$lib/api/call';
import { ApiProblem, sentenceOf } from '$lib/api/problem';

/** Where a cell's mark goes. */
export interface CellPlace {
  contest: string;
  event: string;
  stage: string;
  section: string;
  aspect: string;
  entry: string;
}

/** What the cells of one sheet share. */
export interface SheetRevision {
  revision: number;
}

/** One mark while somebody types it: what stands in the field, what the server has, and why these differ. */
export class MarkCell {
  typed = $state('');
  saved = $state<string | null>(null);
  saving = $state(false);
  problem = $state<string | null>(null);
  /** The operation of a value keeps its id until the server answered, so that trying again is the same request. */
  #operation = { value: '', uuid: '' };

  constructor(
    readonly place: CellPlace,
    private readonly sheet: SheetRevision,
  ) {}

  get dirty(): boolean {
    return this.typed.trim() !== (this.saved ?? '');
  }

  /** What the server has now; a value that somebody is typing stays. */
  meet(value: string | null): void {
    const untouched = !this.dirty;
    this.saved = value;
    if (untouched) this.typed = value ?? '';
  }

  /** Back to what the server has. */
  revert(): void {
    this.typed = this.saved ?? '';
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
        ...{ ...at, entry, value, baseRevision: this.sheet.revision },
        clientTime: new Date().toISOString(),
        device: navigator.userAgent.slice(0, 100),
      },
    });
    this.sheet.revision = Math.max(this.sheet.revision, revision);
    this.saved = value;
    if (this.typed.trim().normalize('NFKC') === value) this.typed = value;
    this.#operation = { value: '', uuid: '' };
  }

  /** Somebody else was faster: both values are told, and saving again means this one. */
  #refused(thrown: unknown): void {
    this.problem = sentenceOf(thrown);
    if (!(thrown instanceof ApiProblem) || thrown.passing) return;
    this.#operation = { value: '', uuid: '' };
    if (!thrown.body.conflict) return;
    this.sheet.revision = thrown.body.conflict.revision;
    this.saved = thrown.body.conflict.theirs;
  }
}
