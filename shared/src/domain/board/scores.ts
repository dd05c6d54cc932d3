import { awards } from '../awards/quota.js';
import { type Decimal, fixed } from '../decimal.js';
import type { EventFold } from '../journal/fold.js';
import type { Standing } from '../ranking/standing.js';
import type { StandingsIndex } from '../ranking/standings-index.js';
import type { BoardReveal } from '../reveal/reveal.js';
import type { AwardQuota } from '../scoring/rules.js';
import type { BoardHead, BoardPrize, BoardRow } from './board.js';
import type { BoardLayout } from './columns.js';

/** A row before anybody's eyes: no name, no employer. */
export type ScoreRow = Omit<BoardRow, 'name' | 'employer'>;

/** A prize line and the position of its last entry (0-based, null = nobody). */
export type ScorePrize = BoardPrize & { last: number | null };

/** What the standings say, before the policy says who may see what. Entries by id. */
export interface Scores {
  /** Sequence of the last row that could change it; 0 = none. */
  readonly seq: number;
  readonly facts: Pick<BoardHead, 'changedAt' | 'marked' | 'expected'>;
  readonly prizes: readonly ScorePrize[];
  /** The reveal that these scores are a step of. */
  readonly reveal?: BoardReveal;
  /** The first `top` ids in board order; null = all. */
  order(top: number | null): readonly string[];
  row(id: string): ScoreRow;
}

/** Scores that stand still, with what their order follows from. */
export interface StillScores extends Scores {
  readonly standings: readonly Standing[];
}

/** The prize lines of standings; `totalOf`: an entry's total as shown. Empty without awards. */
export function scorePrizes(
  standings: StandingsIndex,
  quota: AwardQuota | null,
  totalOf: (id: string) => BoardPrize['cut'],
): ScorePrize[] {
  if (!quota) return [];
  return awards(standings, quota).prizes.map(({ place, percent, count, last }) => {
    const id = last === null ? undefined : standings.idAt(last);
    return { place, percent, count, cut: id === undefined ? null : totalOf(id), last };
  });
}

/** Awards come with the final result, not before. */
const noAward = () => null;

/** Scores that follow a fold; only rows that may differ are made anew. */
export class LiveScores implements Scores {
  private readonly rows = new Map<string, ScoreRow>();
  private affected = new Set<string>();
  private final: boolean | null = null;
  private awardOf: (rank: number | null) => number | null = noAward;

  constructor(
    private readonly fold: EventFold,
    private readonly layout: BoardLayout,
  ) {
    this.refresh();
  }

  /** Catches up with the fold; before that, rows may be older than the order. */
  refresh(): void {
    const { fold } = this;
    const dirty = fold.takeDirty();
    const moved = fold.takeMoved();
    // One entry more or less among the ranked moves every cut of the awards.
    const all = this.final !== fold.finalised || (fold.finalised && dirty.length > 0);
    this.final = fold.finalised;
    const quota = fold.finalised ? fold.rules.awards : null;
    this.awardOf = quota ? awards(fold.standings, quota).placeOf : noAward;
    for (const id of all ? fold.standings.ids() : dirty) this.renew(id);
    if (!all && moved) this.rerank(moved.from, moved.to);
  }

  /** Ids of rows that may differ since the last take. */
  takeAffected(): ReadonlySet<string> {
    const taken = this.affected;
    this.affected = new Set();
    return taken;
  }

  /** The scores as they are now, for ever. */
  still(): StillScores {
    const { seq, facts, prizes } = this;
    const rows = new Map(this.rows);
    const ids = this.order(null);
    return {
      standings: this.fold.standings.all(),
      seq,
      facts,
      prizes,
      order: (top) => (top === null ? ids : ids.slice(0, top)),
      row: (id) => known(rows, id),
    };
  }

  get seq(): number {
    return this.fold.changedSeq;
  }

  get facts(): Scores['facts'] {
    return { changedAt: this.fold.changedAt, ...this.fold.progress };
  }

  get prizes(): readonly ScorePrize[] {
    const { standings, rules } = this.fold;
    return scorePrizes(standings, rules.awards, (id) => this.text(this.fold.score(id).total));
  }

  order(top: number | null): readonly string[] {
    return this.fold.standings.ids(0, top ?? undefined);
  }

  row(id: string): ScoreRow {
    return known(this.rows, id);
  }

  private renew(id: string): void {
    const { fold } = this;
    const score = fold.score(id);
    const isOpen = fold.isActive(id) && score.marked < score.expected && !fold.finalised;
    const { number, status } = score;
    const rank = fold.standings.rankOf(id);
    const cells = this.layout.cells(score);
    const total = this.text(score.total);
    const possible = isOpen ? this.text(score.possible) : null;
    this.put(id, { number, rank, status, cells, total, possible, award: this.awardOf(rank) });
  }

  private rerank(from: number, to: number): void {
    const { standings } = this.fold;
    const ranks = standings.ranks(from, to + 1);
    for (const [at, id] of standings.ids(from, to + 1).entries()) {
      const row = this.row(id);
      const rank = ranks[at] ?? null;
      if (row.rank !== rank) this.put(id, { ...row, rank, award: this.awardOf(rank) });
    }
  }

  private put(id: string, row: ScoreRow): void {
    this.rows.set(id, row);
    this.affected.add(id);
  }

  private text(value: Decimal | null): string | null {
    return value && fixed(value, this.fold.rules.decimals);
  }
}

function known(rows: ReadonlyMap<string, ScoreRow>, id: string): ScoreRow {
  const row = rows.get(id);
  if (!row) throw new Error(`no entry ${id} on this board`);
  return row;
}
