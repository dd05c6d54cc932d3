import { z } from 'zod';
import { Code } from '../contract/common.js';
import { AUDIENCES, type BoardDelta, type BoardSnapshot } from '../domain/board/board.js';

/** `v`: version the client holds, with the board id it belongs to; both absent on a first visit. */
export const BoardJoin = z.object({
  contest: Code,
  event: Code,
  audience: z.enum(AUDIENCES),
  v: z.int().min(0).optional(),
  board: z.string().max(200).optional(),
});
export type BoardJoin = z.output<typeof BoardJoin>;

export const DayJoin = z.object({ contest: Code });
export type DayJoin = z.output<typeof DayJoin>;

/** Answer to a join: the deltas that are missing, or the whole snapshot when they are no longer kept. */
export type BoardJoined =
  | { ok: true; board: string; v: number; deltas: BoardDelta[]; snapshot?: undefined }
  | { ok: true; board: string; v: number; snapshot: BoardSnapshot; deltas?: undefined }
  | { ok: false; code: string };

export interface ClientToServer {
  'board.join': (join: BoardJoin, answer: (joined: BoardJoined) => void) => void;
  /** A screen that is known by its cookie asks to be told of changes; null = it is not known. */
  'screen.join': (nothing: object, answer: (joined: { revision: number | null }) => void) => void;
  /** Follows the day of a contest, for those who run it. */
  'day.join': (day: DayJoin, answer: (joined: { ok: boolean }) => void) => void;
  'board.leave': (board: Omit<BoardJoin, 'v' | 'board'>) => void;
}

export interface ServerToClient {
  'board.delta': (delta: BoardDelta) => void;
  /** The board changed policy (freeze, unsealing, final), or this socket fell behind: join again. */
  'board.reset': (reset: { contest: string; event: string; audience: string; board: string }) => void;
  /** There is something else to show on this screen: ask over HTTP. */
  'screen.changed': () => void;
  /** Something changed on the day of a contest: ask for it anew. */
  'day.changed': (day: { contest: string }) => void;
  /** Something around a judge's sheets changed (a take-over, a clock): ask for them anew. */
  'sheets.changed': () => void;
  /** The server is about to stop; reconnect after a random wait. */
  'server.drain': (drain: { withinMs: number }) => void;
  /** Server time in milliseconds, on connect and once a minute. */
  'server.time': (now: number) => void;
}
