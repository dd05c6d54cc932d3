import type { ValueTable } from '@leitai/shared/contract/values';
import { MarkCell } from './mark-cell.svelte';

export type ValueSection = ValueTable['sections'][number];
type Listed = ValueSection['rows'][number];

/** An entry's line of the table. */
export class MarkRow {
  readonly number: string;
  readonly cells: MarkCell[];
  listed: Listed = $state.raw({} as Listed);

  constructor(at: { contest: string; event: string }, section: ValueSection, listed: Listed) {
    this.number = listed.number;
    const place = { ...at, stage: section.stage, section: section.section, entry: listed.number };
    this.cells = section.aspects.map(({ code }) => new MarkCell({ ...place, aspect: code }));
    this.meet(listed);
  }

  /** Takes marks now: somebody records this entry, and the sheet is not submitted. */
  get open(): boolean {
    return this.listed.status === 'active' && this.listed.sheet?.state === 'open';
  }

  get complete(): boolean {
    return this.cells.every(({ saved }) => saved !== null);
  }

  meet(listed: Listed): void {
    this.listed = listed;
    const { sheet } = listed;
    for (const cell of this.cells) {
      const { aspect } = cell.place;
      cell.meet(sheet?.values[aspect] ?? null, sheet?.revisions[aspect] ?? 0);
    }
  }
}

/** The marks of one section, entry by entry. */
export class MarkTable {
  readonly rows: MarkRow[];

  constructor(at: { contest: string; event: string }, section: ValueSection) {
    this.rows = section.rows.map((listed) => new MarkRow(at, section, listed));
  }

  get active(): MarkRow[] {
    return this.rows.filter(({ listed }) => listed.status === 'active');
  }

  get marked(): number {
    return this.active.filter(({ complete }) => complete).length;
  }

  /** Complete and not submitted yet. */
  get ready(): MarkRow[] {
    return this.active.filter((row) => row.complete && row.open && !row.cells.some(({ dirty }) => dirty));
  }

  get dirty(): boolean {
    return this.rows.some(({ cells }) => cells.some(({ dirty }) => dirty));
  }

  /** What the server has now. */
  meet({ rows }: ValueSection): void {
    const known = new Map(rows.map((row) => [row.number, row]));
    for (const row of this.rows) row.meet(known.get(row.number) ?? row.listed);
  }
}
