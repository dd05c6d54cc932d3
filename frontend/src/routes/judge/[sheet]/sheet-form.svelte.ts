import { judgingApi } from '@leitai/shared/contract/judging';
import { call } from '$lib/api/call';
import { ApiProblem, sentenceOf, unreachable } from '$lib/api/problem';
import { type Aspect, due, type Sheet } from '../sheets';
import { type Answer, type MarkOperation, MarkQueue } from './mark-queue';

export type SyncState = 'saved' | 'waiting' | 'failing' | 'refused' | 'conflict';

async function send(sheet: string, { uuid, ...body }: MarkOperation): Promise<Answer> {
  try {
    const device = navigator.userAgent.slice(0, 128);
    const written = await call(judgingApi.mark, { params: { sheet, uuid }, body: { ...body, device } });
    return { kind: 'saved', revision: written.revision };
  } catch (thrown) {
    const problem = thrown instanceof ApiProblem ? thrown : unreachable();
    if (problem.passing) return { kind: 'again' };
    const { conflict } = problem.body;
    return conflict ? { kind: 'conflict', conflict } : { kind: 'refused', sentence: sentenceOf(problem) };
  }
}

/** A sheet as it is filled in: what stands in each field, and how far it got. */
export class SheetForm {
  readonly sheet: Sheet;
  /** What the judge entered or the server held, by aspect. */
  values = $state<Record<string, string>>({});
  readonly #queue: MarkQueue;
  #version = $state(0);

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.values = Object.fromEntries(Object.entries(sheet.marks).map(([aspect, mark]) => [aspect, mark.value]));
    this.#queue = new MarkQueue(sheet.revision, {
      send: (operation) => send(sheet.id, operation),
      wait: (ms) => new Promise((done) => setTimeout(done, ms)),
      uuid: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      changed: () => {
        this.#version += 1;
      },
    });
  }

  /** The queue, read so that what depends on it follows its changes. */
  get queue(): MarkQueue {
    void this.#version;
    return this.#queue;
  }

  /** The sheet with what the server has acknowledged since it came. */
  get acknowledged(): Sheet {
    const { revision, saved } = this.queue;
    const since = [...saved].map(([aspect, value]) => [aspect, { value, revision }]);
    return { ...this.sheet, revision, marks: { ...this.sheet.marks, ...Object.fromEntries(since) } };
  }

  get open(): boolean {
    return this.sheet.state === 'open' && this.sheet.running;
  }

  /** Whether a mark may be entered: on an open sheet, or as the second vote on a submitted one. */
  takes({ code, absent }: Aspect): boolean {
    return !absent && (this.open || (this.sheet.running && this.sheet.revotes.includes(code)));
  }

  get sync(): SyncState {
    const { conflict, failing, pending, refused } = this.queue;
    if (conflict) return 'conflict';
    if (pending > 0) return failing ? 'failing' : 'waiting';
    return refused.size > 0 ? 'refused' : 'saved';
  }

  /** Aspects that still need a mark which the server accepted. */
  get missing(): string[] {
    const { refused } = this.queue;
    return due(this.sheet).flatMap(({ code }) => (code in this.values && !refused.has(code) ? [] : [code]));
  }

  mark(aspect: string, value: string): void {
    if (value === this.values[aspect] && !this.queue.refused.has(aspect)) return;
    this.values[aspect] = value;
    this.#queue.put(aspect, value);
  }

  /** What was entered is no mark. It stays in its field, and the aspect counts as missing until there is one. */
  refuse(aspect: string, entered: string, sentence: string): void {
    this.values[aspect] = entered;
    this.#queue.refuse(aspect, sentence);
  }

  choose(side: 'theirs' | 'yours'): void {
    const { conflict } = this.#queue;
    if (conflict) this.values[conflict.aspect] = conflict[side];
    this.#queue.choose(side);
  }

  end(): void {
    this.#queue.end();
  }
}
