import type { EntryStatus, EventState } from '../domain/contest/states.js';
import type { BoardPolicy, JournalBody, JournalRow } from '../domain/journal/rows.js';
import type { SheetKey } from '../domain/scoring/assignment.js';

/** Writes a journal for tests: sequence, time (one second a row) and sheet revisions count by themselves. */
export class JournalWriter {
  readonly rows: JournalRow[] = [];
  private readonly revisions = new Map<string, number>();

  constructor(private readonly event = 'event') {}

  mark(sheet: SheetKey, aspect: string, value: string): this {
    return this.add({ kind: 'mark', ...sheet, aspect, value, revision: this.next(sheet) });
  }

  submit(sheet: SheetKey): this {
    return this.add({ kind: 'submit', ...sheet, revision: this.revisions.get(keyOf(sheet)) ?? 0 });
  }

  return(sheet: SheetKey): this {
    return this.add({ kind: 'return', ...sheet, reason: 'marked the wrong piece' });
  }

  /** Each judge marks one aspect of an entry with the value at the same place, and submits; null = no mark, no sheet. */
  panel(place: Omit<SheetKey, 'judge'>, aspect: string, marks: Record<string, string | null>): this {
    for (const [judge, value] of Object.entries(marks)) {
      if (value !== null) this.mark({ ...place, judge }, aspect, value).submit({ ...place, judge });
    }
    return this;
  }

  absent(judge: string, stage: string, entries: string[], aspects: string[] = []): this {
    return this.add({ kind: 'absence', judge, stage, entries, aspects, absent: true, reason: 'ill' });
  }

  present(judge: string, stage: string, entries: string[], aspects: string[] = []): this {
    return this.add({ kind: 'absence', judge, stage, entries, aspects, absent: false, reason: 'back' });
  }

  status(entry: string, status: EntryStatus): this {
    return this.add({ kind: 'status', entry, status, reason: 'decided' });
  }

  policy(policy: BoardPolicy): this {
    return this.add({ kind: 'policy', policy });
  }

  freeze(frozen: boolean): this {
    return this.add({ kind: 'freeze', frozen, reason: 'by hand' });
  }

  state(state: EventState): this {
    return this.add({ kind: 'state', state, reason: 'by hand' });
  }

  revealStart(steps: number): this {
    return this.add({ kind: 'reveal_start', steps, reason: 'ceremony' });
  }

  revealStep(step: number): this {
    return this.add({ kind: 'reveal_step', step });
  }

  revealEnd(): this {
    return this.add({ kind: 'reveal_end', reason: 'by hand' });
  }

  add(body: JournalBody): this {
    const seq = this.rows.length + 1;
    this.rows.push({ seq, event: this.event, at: seq * 1000, body });
    return this;
  }

  private next(sheet: SheetKey): number {
    const key = keyOf(sheet);
    const revision = (this.revisions.get(key) ?? 0) + 1;
    this.revisions.set(key, revision);
    return revision;
  }
}

const keyOf = ({ stage, section, entry, judge }: SheetKey) => JSON.stringify([stage, section, entry, judge]);
