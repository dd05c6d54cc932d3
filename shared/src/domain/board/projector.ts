import type { EventFold } from '../journal/fold.js';
import type { BoardReveal } from '../reveal/reveal.js';
import type { EventRules } from '../scoring/rules.js';
import type { Audience, BoardDelta, BoardHead, BoardRow, BoardSnapshot, RowPatch } from './board.js';
import { boardLayout, totalMax } from './columns.js';
import { compareRows } from './compare-rows.js';
import { type EntryName, isPublic, nameFor } from './name-policy.js';
import { headPatch, rowPatch } from './patch.js';
import type { Scores } from './scores.js';
import { boardStatus } from './status.js';

/** Names of the contest and the event a board belongs to. */
export interface BoardIdentity {
  contest: BoardSnapshot['contest'];
  event: Pick<BoardSnapshot['event'], 'code' | 'name'>;
}

/** Names join after the fold: who an entry (by id) is. */
export type NameOf = (entry: string) => EntryName | undefined;

/** What a board is made of: the policy from the fold, the scores as they are, and as they were when it was frozen. */
export interface BoardSource {
  fold: EventFold;
  scores: Scores;
  frozen: Scores | null;
}

type Stand = Pick<BoardSnapshot, 'board' | 'v' | 'head'>;

/**
 * One audience's board of an event: a function of (standings, policy at that sequence, audience). Its version is the
 * sequence of the last row that could change it, so every node gives the same number whenever it looks.
 */
export class BoardProjector {
  private readonly fixed: Pick<BoardSnapshot, 'contest' | 'event' | 'columns'>;
  private stand: Stand;
  /** Rows on the board, by entry id. */
  private rows = new Map<string, BoardRow>();
  private made: BoardSnapshot | null = null;

  constructor(
    identity: BoardIdentity,
    rules: EventRules,
    readonly audience: Audience,
    private readonly nameOf: NameOf,
    source: BoardSource,
  ) {
    const { code, name } = identity.event;
    const event = { code, name, decimals: rules.decimals, totalMax: totalMax(rules) };
    this.fixed = { contest: identity.contest, event, columns: boardLayout(rules).columns };
    this.stand = this.begin(source);
  }

  get id(): string {
    return this.stand.board;
  }

  /** The board as of the last step. */
  get snapshot(): BoardSnapshot {
    const { board, v, head } = this.stand;
    this.made ??= { board, v, ...this.fixed, head, rows: this.sorted() };
    return this.made;
  }

  /**
   * Follows the source. `affected`: ids whose row may differ since the last step. Returns what changed on this board, 'new'
   * when the policy began another board, null when nothing happened here.
   */
  advance(source: BoardSource, affected: ReadonlySet<string>): BoardDelta | 'new' | null {
    const old = this.stand;
    if (old.board !== this.boardId(source.fold)) {
      this.stand = this.begin(source);
      return 'new';
    }
    if (old.v === this.version(source)) return null;
    this.made = null;
    const followed = this.follow(source, affected);
    this.stand = this.standOf(source);
    const { board, v, head } = this.stand;
    const changed = headPatch(old.head, head);
    return { board, from: old.v, v, changes: { ...(changed && { head: changed }), ...followed } };
  }

  /** Keeps the order for the next time: rows that are nearly sorted sort in one pass. */
  private sorted(): BoardRow[] {
    const rows = [...this.rows].sort(([, a], [, b]) => compareRows(a, b));
    this.rows = new Map(rows);
    return rows.map(([, row]) => row);
  }

  private begin(source: BoardSource): Stand {
    const scores = this.visible(source);
    this.made = null;
    this.rows = new Map(scores.order(this.top(source.fold)).map((id) => [id, this.row(source, scores, id)]));
    return this.standOf(source);
  }

  private standOf(source: BoardSource): Stand {
    const { fold } = source;
    return { board: this.boardId(fold), v: this.version(source), head: this.head(fold, this.visible(source)) };
  }

  /** Touches the affected rows only; on a board of the first N also those that came in and went out. */
  private follow(source: BoardSource, affected: ReadonlySet<string>): BoardDelta['changes'] {
    const scores = this.visible(source);
    const top = this.top(source.fold);
    const inside = top === null ? null : new Set(scores.order(top));
    const gone = inside ? this.drop(inside) : [];
    const patches: RowPatch[] = [];
    for (const id of inside ?? affected) {
      const old = this.rows.get(id);
      const fresh = this.row(source, scores, id);
      const patch = old ? rowPatch(old, fresh) : fresh;
      if (!patch) continue;
      this.rows.set(id, fresh);
      patches.push(patch);
    }
    return { ...(patches.length > 0 && { rows: patches }), ...(gone.length > 0 && { gone }) };
  }

  /** Takes off the rows that are not inside; returns their numbers. */
  private drop(inside: ReadonlySet<string>): string[] {
    const left = [...this.rows].filter(([id]) => !inside.has(id));
    for (const [id] of left) this.rows.delete(id);
    return left.map(([, { number }]) => number);
  }

  private row({ fold }: BoardSource, scores: Scores, id: string): BoardRow {
    const { number, rank, ...score } = scores.row(id);
    const known = this.nameOf(id);
    const showsEmployer = this.audience === 'organiser' || fold.policy.employer;
    const employer = showsEmployer ? (known?.employer ?? null) : null;
    return { number, rank, name: nameFor(this.audience, fold.policy.names, known), employer, ...score };
  }

  private head(fold: EventFold, scores: Scores): BoardHead {
    const top = this.top(fold);
    const frozen = isPublic(this.audience) && fold.frozen;
    const prizes = scores.prizes.map(({ last, cut, ...prize }) => ({
      ...prize,
      // A cut is somebody's total: it is shown where that row is.
      cut: last !== null && top !== null && last >= top ? null : cut,
    }));
    const status = boardStatus({ finalised: fold.finalised, frozen });
    const { reveal } = scores;
    return { status, state: fold.state, ...scores.facts, prizes, ...(reveal && { reveal: this.shown(reveal) }) };
  }

  /** Of an entry without a row on this board (one of the first N rows) nothing is told. */
  private shown({ spot, ...reveal }: BoardReveal): BoardReveal {
    const visible = spot !== null && [...this.rows.values()].some(({ number }) => number === spot.number);
    return { ...reveal, spot: visible ? spot : null };
  }

  private top({ policy }: EventFold): number | null {
    return isPublic(this.audience) ? policy.top : null;
  }

  /** The public sees the frozen scores until the results are final. */
  private visible({ fold, scores, frozen }: BoardSource): Scores {
    return isPublic(this.audience) && !fold.finalised && frozen ? frozen : scores;
  }

  /** A final board is a new board. */
  private boardId({ policySeq, finalised }: EventFold): string {
    const { contest, event } = this.fixed;
    return `${contest.code}/${event.code}:${this.audience}:${policySeq}${finalised ? ':final' : ''}`;
  }

  private version(source: BoardSource): number {
    const { policySeq, stateSeq } = source.fold;
    return Math.max(policySeq, stateSeq, this.visible(source).seq);
  }
}
