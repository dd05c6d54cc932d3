import type { LocalName } from '../scoring/rules.js';

/** A line of a contest's timetable. */
export interface TimetableItem {
  /** Made by whoever wrote the line; stays with it when the line changes. */
  id: string;
  /** Instants, ISO 8601 in UTC. */
  startsAt: string;
  endsAt: string | null;
  title: LocalName;
  /** Null: wherever the contest is. */
  place: string | null;
  /** Event code; null: everybody's. */
  event: string | null;
}

/** As many lines as fit on some pages of paper. */
export const MOST_ITEMS = 200;

/** In the order of the day; lines that begin together by when they end, then as they were written. */
export const inOrder = (items: readonly TimetableItem[]): TimetableItem[] =>
  items.toSorted((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));

const startOf = ({ startsAt }: TimetableItem): number => Date.parse(startsAt);
const endOf = ({ endsAt, startsAt }: TimetableItem): number => Date.parse(endsAt ?? startsAt);

/** What must be mended in lines that shall be kept: where, and the code of the failure. */
export function faultsOf(
  items: readonly TimetableItem[],
  events: ReadonlySet<string>,
): { path: string; code: 'timetable_ends' | 'timetable_event' | 'timetable_twice' }[] {
  const ids = new Set<string>();
  return items.flatMap((item, index) => {
    const path = `body.items[${index}]`;
    const twice = ids.has(item.id);
    ids.add(item.id);
    return [
      ...(twice ? [{ path: `${path}.id`, code: 'timetable_twice' as const }] : []),
      ...(endOf(item) < startOf(item) ? [{ path: `${path}.endsAt`, code: 'timetable_ends' as const }] : []),
      ...(item.event !== null && !events.has(item.event)
        ? [{ path: `${path}.event`, code: 'timetable_event' as const }]
        : []),
    ];
  });
}
