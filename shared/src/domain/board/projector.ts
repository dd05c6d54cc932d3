import { awards } from '../awards/quota.js';
import { fixed } from '../decimal.js';
import type { EventFold } from '../journal/fold.js';
import type { PositionRange } from '../ranking/standings-index.js';
import type { EventRules } from '../scoring/rules.js';
import type { Audience, BoardDelta, BoardHead, BoardRow, BoardSnapshot } from './board.js';
import { columnsOf } from './columns.js';
import { headChanges, rowChanges } from './differences.js';
import { type KnownName, shownName } from './name-policy.js';
import { boardStatus } from './status.js';

/** What a board says about where it belongs. */
export interface BoardIdentity {
  contest: BoardSnapshot['contest'];
  event: Pick<BoardSnapshot['event'], 'code' | 'name'>;
}

/** Names join here, after the fold. */
export type NameOf = (entry: string) => KnownName | undefined;

/** Entries and positions that the fold says may have changed (`takeDirty`, `takeMoved`). */
export interface FoldChanges {
  dirty: readonly string[];
  moved: PositionRange | null;
}

/**
 * A board as a function of standings, policy and audience (architecture.md, Rules 4). Holds no standings of its own: the
 * same fold and names give the same snapshot, whoever asks and however they got there.
 */
export class BoardProjector {
  private readonly columns;

  constructor(
    private readonly identity: BoardIdentity,
    rules: EventRules,
    readonly audience: Audience,
  ) {
    this.columns = columnsOf(rules);
  }

  /** Public boards are held while frozen; whoever runs or judges the event goes on seeing it. */
  get isHeld(): boolean {
    return this.audience === 'public' || this.audience === 'hall';
  }

  /** A policy change, a freeze and the final make a new board. */
  idOf(fold: EventFold): string {
    const { contest, event } = this.identity;
    return `${contest.code}/${event.code}:${this.audience}:${fold.policySeq}${fold.finalised ? ':final' : ''}`;
  }

  /** The whole board. */
  project(fold: EventFold, nameOf: NameOf): BoardSnapshot {
    const { contest, event } = this.identity;
    return {
      board: this.idOf(fold),
      v: fold.shownSeq,
      contest,
      event: { ...event, decimals: fold.rules.decimals, totalMax: this.columns.totalMax },
      columns: this.columns.head,
      head: this.head(fold),
      rows: this.shown(fold).map((id) => this.row(fold, id, nameOf)),
    };
  }

  /** The step from a board to now; null when nothing on it changed. Only for the same board id. */
  advance(previous: BoardSnapshot, fold: EventFold, nameOf: NameOf, changes: FoldChanges): BoardDelta | null {
    if (fold.shownSeq === previous.v) return null;
    const shown = this.limit(fold) === null ? this.touched(fold, changes) : this.shown(fold);
    const rows = rowChanges(
      previous.rows,
      shown.map((id) => this.row(fold, id, nameOf)),
      this.limit(fold) !== null,
    );
    const head = headChanges(previous.head, this.head(fold));
    return { board: previous.board, from: previous.v, v: fold.shownSeq, changes: { ...head, ...rows } };
  }

  /** A held board with the names of now: a consent that was withdrawn is obeyed also while frozen. */
  rename(held: BoardSnapshot, fold: EventFold, nameOf: NameOf): BoardSnapshot {
    const ids = new Map(fold.rules.entries.map(({ id, number }) => [number, id]));
    const renamed = (row: BoardRow) => ({
      ...row,
      ...shownName(this.audience, fold.policy, nameOf(ids.get(row.number) ?? '')),
    });
    return { ...held, board: this.idOf(fold), v: fold.shownSeq, rows: held.rows.map(renamed) };
  }

  private limit({ policy }: EventFold): number | null {
    return this.isHeld ? policy.top : null;
  }

  private shown(fold: EventFold): string[] {
    return fold.standings.ids(0, this.limit(fold) ?? fold.standings.size);
  }

  private touched({ standings }: EventFold, { dirty, moved }: FoldChanges): string[] {
    return [...new Set([...dirty, ...(moved ? standings.ids(moved.from, moved.to + 1) : [])])];
  }

  private head(fold: EventFold): BoardHead {
    const { standings, rules } = fold;
    const prizes = rules.awards ? awards(standings, rules.awards).prizes : [];
    const cutAt = (position: number | null) => {
      const id = position === null ? undefined : standings.idAt(position);
      const total = id === undefined ? null : fold.score(id).total;
      return total ? fixed(total, rules.decimals) : null;
    };
    return {
      status: this.isHeld || fold.finalised ? boardStatus(fold) : 'provisional',
      state: fold.state,
      changedAt: fold.changedAt,
      ...fold.progress,
      prizes: prizes.map(({ place, percent, count, last }) => ({ place, percent, count, cut: cutAt(last) })),
    };
  }

  private row(fold: EventFold, id: string, nameOf: NameOf): BoardRow {
    const { standings, rules } = fold;
    const score = fold.score(id);
    const rank = standings.rankOf(id);
    const isOpen = score.possible !== null && score.marked < score.expected;
    return {
      number: score.number,
      rank,
      ...shownName(this.audience, fold.policy, nameOf(id)),
      status: score.status,
      cells: this.columns.cells(score),
      total: score.total ? fixed(score.total, rules.decimals) : null,
      possible: isOpen && score.possible ? fixed(score.possible, rules.decimals) : null,
      award: fold.finalised && rules.awards ? awards(standings, rules.awards).placeOf(rank) : null,
    };
  }
}
