import type { DrawEntry, DrawList, DrawPair, DrawPlace } from './draw.js';
import { Remaining } from './remaining.js';

/** Where shuffled entries stand, and who of one employer could not be kept apart. */
export interface Placement {
  places: DrawPlace[];
  together: DrawPair[];
}

/**
 * Gives shuffled entries their stations: sessions in their order, stations 1, 2, … in each, the last ones stay empty. With
 * `apart`, each station takes the first entry in the shuffled order after which the fewest neighbours of one employer
 * remain unavoidable (none, wherever that is possible at all); else simply the first. There must be a station for everybody.
 */
export function place(shuffled: readonly DrawEntry[], { sessions, apart }: DrawList): Placement {
  const sizes = filled(sessions, shuffled.length);
  const remaining = new Remaining(shuffled, sizes);
  const places: DrawPlace[] = [];
  const together: DrawPair[] = [];
  sizes.forEach((size, session) => {
    let left: DrawEntry | null = null;
    for (let station = 1; station <= size; station++) {
      const entry: DrawEntry = apart ? remaining.takeApart(left) : remaining.takeFirst();
      if (left && entry.employer !== null && entry.employer === left.employer)
        together.push({ session, station: station - 1, numbers: [left.number, entry.number] });
      places.push({ session, station, number: entry.number });
      left = entry;
    }
  });
  return { places, together: apart ? together : [] };
}

/** How many stations of each session are used. */
function filled(sessions: DrawList['sessions'], entries: number): number[] {
  let left = entries;
  return sessions.map(({ stations }) => {
    const size = Math.min(stations, left);
    left -= size;
    return size;
  });
}
