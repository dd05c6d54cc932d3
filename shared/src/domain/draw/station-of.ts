import { type Draw, stepOf } from './draw.js';

/** Where an entry works, and when: `start` is an ISO instant, null when only the order is known. */
export interface DrawnStation {
  session: string;
  start: string | null;
  station: number;
}

/** Where a draw put the entry of a number; null before its result, after an abort, and for whom was not drawn. */
export function stationOf(draw: Draw, number: string): DrawnStation | null {
  const place = stepOf(draw) === 'done' && draw.result?.places.find((each) => each.number === number);
  const session = place && draw.list.sessions[place.session];
  return session ? { session: session.name, start: session.start, station: place.station } : null;
}
