import type { EventFold } from '../journal/fold.js';
import type { BoardStatus } from './board.js';

/** What the numbers of an event are worth to the public: final wins, for then everything is shown. */
export function boardStatus(fold: Pick<EventFold, 'finalised' | 'frozen'>): BoardStatus {
  if (fold.finalised) return 'final';
  return fold.frozen ? 'frozen' : 'provisional';
}
