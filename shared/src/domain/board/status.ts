import type { EventState } from '../contest/states.js';
import type { BoardStatus } from './board.js';

/** How certain standings are: final once sealed, frozen while the public boards are held, else provisional. */
export const boardStatus = (fold: { finalised: boolean; frozen: boolean; state?: EventState }): BoardStatus =>
  fold.finalised ? 'final' : fold.frozen ? 'frozen' : 'provisional';
