import type { Audience, BoardDelta } from '@leitai/shared/domain/board/board';
import type { BoardIdentity } from '@leitai/shared/domain/board/projector';
import { BoardProjector } from '@leitai/shared/domain/board/projector';
import { EventFold } from '@leitai/shared/domain/journal/fold';
import type { JournalRow } from '@leitai/shared/domain/journal/rows';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import type { EntryName } from '../contests/names.service.js';
import { LiveBoard } from './live-board.js';

export interface AudienceChange {
  audience: Audience;
  board: string;
  /** Null: a new board began. */
  delta: BoardDelta | null;
}

interface Watched {
  projector: BoardProjector;
  board: LiveBoard;
}

/** One event in memory: its fold, and a projection for each audience that somebody has asked for. */
export class LiveEvent {
  private readonly fold: EventFold;
  private readonly watched = new Map<Audience, Watched>();
  private pending = false;

  constructor(
    private readonly identity: BoardIdentity,
    readonly rules: EventRules,
    private rows: readonly JournalRow[],
    private names: ReadonlyMap<string, EntryName>,
  ) {
    this.fold = new EventFold(rules);
    for (const row of rows) this.fold.apply(row);
    this.fold.takeDirty();
    this.fold.takeMoved();
  }
}
