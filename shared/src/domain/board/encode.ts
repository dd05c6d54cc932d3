import type { BoardSnapshot } from './board.js';

/** Every field of a snapshot, in an order that suits each of its objects. */
const FIELDS = [
  ...['board', 'v', 'contest', 'event', 'columns', 'head', 'rows'],
  ...['code', 'number', 'rank', 'name', 'zh', 'en', 'timeZone', 'decimals', 'totalMax', 'max', 'employer'],
  ...['status', 'state', 'changedAt', 'marked', 'expected', 'prizes', 'place', 'percent', 'count', 'cut'],
  ...['cells', 'total', 'possible', 'award'],
];

/** Canonical JSON of a board: the same content gives the same bytes, whatever it was put together from. */
export const encodeSnapshot = (snapshot: BoardSnapshot): string => JSON.stringify(snapshot, FIELDS);
