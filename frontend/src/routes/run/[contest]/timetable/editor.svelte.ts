import type { OutputOf } from '@leitai/shared/contract/endpoint';
import { timetableApi } from '@leitai/shared/contract/timetable';
import { changesOf, type TimetableChange } from '@leitai/shared/domain/timetable/changes';
import { call } from '$lib/api/call';
import { ApiProblem } from '$lib/api/problem';
import type { Line } from '$lib/timetable/lines';

type Timetable = OutputOf<typeof timetableApi.timetable>;

/** A timetable that is being written: it is the organiser's until it is kept, whatever comes in meanwhile. */
export class TimetableEditor {
  items = $state.raw<Line[]>([]);
  /** What somebody else kept meanwhile, against what this began with. */
  theirs = $state.raw<TimetableChange[]>([]);
  private past = $state.raw<Line[][]>([]);
  /** What stands on the server, as far as this knows. */
  private base = $state.raw<Timetable>({ revision: 0, changedAt: null, items: [] });
  /** The same until it was kept: a retry after a lost answer is the same operation. */
  private sent = { text: '', uuid: '' };

  constructor(
    private readonly contest: string,
    timetable: Timetable,
  ) {
    this.base = timetable;
    this.items = timetable.items;
  }

  get changed(): boolean {
    return changesOf(this.base.items, this.items).length > 0;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  /** Newer than what stands here; what somebody is typing stays. */
  hear(timetable: Timetable): void {
    if (timetable.revision <= this.base.revision || this.changed) return;
    this.base = timetable;
    this.items = timetable.items;
    this.past = [];
  }

  change(id: string, change: Partial<Line>): void {
    this.write(this.items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }

  remove(id: string): void {
    this.write(this.items.filter((item) => item.id !== id));
  }

  /** A line after the last one; it begins when that one ends. */
  add(title: string): string {
    const last = this.items.at(-1);
    const startsAt = last?.endsAt ?? last?.startsAt ?? new Date(Math.ceil(Date.now() / HOUR) * HOUR).toISOString();
    const id = crypto.randomUUID();
    this.write([
      ...this.items,
      { id, startsAt, endsAt: null, title: { zh: title }, place: last?.place ?? null, event: null },
    ]);
    return id;
  }

  undo(): void {
    const before = this.past.at(-1);
    if (!before) return;
    this.past = this.past.slice(0, -1);
    this.items = before;
  }

  /** `note` null: nobody is told. When somebody else was first, shows what they changed; keeping it again replaces it. */
  async keep(note: string | null): Promise<void> {
    const body = { baseRevision: this.base.revision, items: this.items, note };
    const text = JSON.stringify(body);
    if (text !== this.sent.text) this.sent = { text, uuid: crypto.randomUUID() };
    const params = { contest: this.contest };
    try {
      const { revision } = await call(timetableApi.save, { params, body: { ...body, uuid: this.sent.uuid } });
      this.base = { ...this.base, items: this.items, revision };
      [this.past, this.theirs] = [[], []];
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.body.code === 'timetable_stale') await this.rebase(params);
      throw thrown;
    }
  }

  private async rebase(params: { contest: string }): Promise<void> {
    const newest = await call(timetableApi.timetable, { params });
    this.theirs = changesOf(this.base.items, newest.items);
    this.base = newest;
  }

  private write(items: Line[]): void {
    this.past = [...this.past, this.items];
    this.items = items;
  }
}

const HOUR = 3_600_000;
