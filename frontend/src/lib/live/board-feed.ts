import { applyDelta } from '@leitai/shared/domain/board/apply-delta';
import type { BoardDelta, BoardSnapshot } from '@leitai/shared/domain/board/board';
import type { BoardJoined } from '@leitai/shared/events/board-events';

/** What came of a message: the board to show now, and whether the server must be asked again. */
export interface FeedStep {
  snapshot: BoardSnapshot;
  rejoin: boolean;
}

const keep = (snapshot: BoardSnapshot): FeedStep => ({ snapshot, rejoin: false });

/** One delta. What is old is ignored, so that a number never jumps back; a gap or another board asks again. */
export function onDelta(snapshot: BoardSnapshot, delta: BoardDelta): FeedStep {
  if (delta.board !== snapshot.board) return { snapshot, rejoin: true };
  if (delta.v <= snapshot.v) return keep(snapshot);
  if (delta.from !== snapshot.v) return { snapshot, rejoin: true };
  const next = applyDelta(snapshot, delta);
  return next ? keep(next) : { snapshot, rejoin: true };
}

/** Deltas in order, up to the first that does not fit. */
export function onDeltas(snapshot: BoardSnapshot, deltas: readonly BoardDelta[]): FeedStep {
  let step = keep(snapshot);
  for (const delta of deltas) {
    step = onDelta(step.snapshot, delta);
    if (step.rejoin) return step;
  }
  return step;
}

/**
 * The answer to a join, then the deltas that arrived while it was on its way. A snapshot of the same board that is
 * older than ours is ignored; of another board (freeze, unsealing, final) it always wins.
 */
export function onJoined(
  snapshot: BoardSnapshot,
  joined: Extract<BoardJoined, { ok: true }>,
  meanwhile: readonly BoardDelta[],
): FeedStep {
  const stale = joined.snapshot && joined.board === snapshot.board && joined.snapshot.v < snapshot.v;
  const start = joined.snapshot && !stale ? joined.snapshot : snapshot;
  const caughtUp = joined.deltas ? onDeltas(start, joined.deltas) : keep(start);
  if (caughtUp.rejoin) return caughtUp;
  return onDeltas(
    caughtUp.snapshot,
    meanwhile.filter((delta) => delta.board === caughtUp.snapshot.board),
  );
}
