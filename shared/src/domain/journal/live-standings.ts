import type { Standing } from '../ranking/standing.js';
import { type PositionRange, StandingsIndex } from '../ranking/standings-index.js';
import type { EventRules } from '../scoring/rules.js';
import type { EntryScorer } from './entry-score.js';
import type { EntryState } from './entry-state.js';
import type { EntryScore } from './fold-views.js';

/** Above this share of changed entries one sort is cheaper than moving them singly. */
const SORT_FROM = 1 / 8;

/** Scores and standings of an event, brought up to date when somebody looks. */
export class LiveStandings {
  private readonly index: StandingsIndex;
  private readonly stale = new Set<EntryState>();
  private readonly dirty = new Set<EntryState>();
  private moved: PositionRange | null = null;
  private sums = { marked: 0, expected: 0 };
  private loaded = false;

  constructor(
    rules: EventRules,
    private readonly entries: readonly EntryState[],
    private readonly scorer: EntryScorer,
  ) {
    this.index = new StandingsIndex(rules.ties);
  }

  /** Something happened to an entry: to one section of it, or (null) to the entry as a whole. */
  touch(entry: EntryState, section: number | null): void {
    if (section === null) entry.computed.clear();
    else entry.computed.delete(section);
    this.stale.add(entry);
  }

  get current(): StandingsIndex {
    this.refresh();
    return this.index;
  }

  /** Aspects marked and expected, over all active entries. */
  get progress(): { marked: number; expected: number } {
    this.refresh();
    return { ...this.sums };
  }

  score(entry: EntryState): EntryScore {
    this.refresh();
    return entry.score ?? this.rescore(entry);
  }

  takeDirty(): string[] {
    this.refresh();
    const taken = [...this.dirty].sort((a, b) => a.order - b.order).map((entry) => entry.rule.id);
    this.dirty.clear();
    return taken;
  }

  takeMoved(): PositionRange | null {
    this.refresh();
    const taken = this.moved;
    this.moved = null;
    return taken;
  }

  private refresh(): void {
    if (!this.loaded) this.load();
    if (this.stale.size === 0) return;
    const all = this.stale.size > this.entries.length * SORT_FROM;
    for (const entry of this.stale) {
      this.rescore(entry);
      this.dirty.add(entry);
      if (!all) this.move(this.index.update(standing(entry)));
    }
    this.stale.clear();
    if (!all) return;
    this.index.load(this.entries.map(standing));
    this.move({ from: 0, to: this.entries.length - 1 });
  }

  /** At the first look every entry is scored, once, whatever happened before; a fold that nobody looks at scores none. */
  private load(): void {
    this.loaded = true;
    for (const entry of this.entries) this.rescore(entry);
    this.index.load(this.entries.map(standing));
    if (this.stale.size === 0) return;
    for (const entry of this.stale) this.dirty.add(entry);
    this.stale.clear();
    this.move({ from: 0, to: this.entries.length - 1 });
  }

  private rescore(entry: EntryState): EntryScore {
    const old = entry.score;
    const score = this.scorer.score(entry);
    entry.score = score;
    for (const [counted, sign] of [
      [old, -1],
      [score, 1],
    ] as const) {
      if (counted?.status !== 'active') continue;
      this.sums.marked += sign * counted.marked;
      this.sums.expected += sign * counted.expected;
    }
    return score;
  }

  /** The hull of all moves: outside of it no position and no rank changed. */
  private move({ from, to }: PositionRange): void {
    this.moved = this.moved ? { from: Math.min(from, this.moved.from), to: Math.max(to, this.moved.to) } : { from, to };
  }
}

const standing = ({ rule, order, active, missed, score }: EntryState): Standing => ({
  id: rule.id,
  order,
  out: !active,
  missed,
  total: score?.total ?? null,
  ties: score?.ties ?? [],
});
