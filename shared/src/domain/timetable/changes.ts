import { inOrder, type TimetableItem } from './timetable.js';

/** One line that came, went, or became another. */
export type TimetableChange =
  | { before: null; after: TimetableItem }
  | { before: TimetableItem; after: null }
  | { before: TimetableItem; after: TimetableItem };

/** What people who knew `before` have to be told, in the order of the day. The same line is the one with the same id. */
export function changesOf(before: readonly TimetableItem[], after: readonly TimetableItem[]): TimetableChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = inOrder(before).flatMap((item) => (kept.has(item.id) ? [] : [{ before: item, after: null }]));
  const came = inOrder(after).flatMap((item): TimetableChange[] => {
    const was = old.get(item.id) ?? null;
    return was && sameLine(was, item) ? [] : [{ before: was, after: item }];
  });
  return [...came, ...gone];
}

const sameLine = (a: TimetableItem, b: TimetableItem): boolean =>
  Date.parse(a.startsAt) === Date.parse(b.startsAt) &&
  (a.endsAt && Date.parse(a.endsAt)) === (b.endsAt && Date.parse(b.endsAt)) &&
  a.title.zh === b.title.zh &&
  a.title.en === b.title.en &&
  a.place === b.place &&
  a.event === b.event;

/** Whose events a notice is about; `all`: some line of it is everybody's. A line that moved to another event is about both. */
export function concernedBy(changes: readonly TimetableChange[]): 'all' | ReadonlySet<string> {
  const events = changes.flatMap(({ before, after }) => [before, after]).flatMap((item) => (item ? [item.event] : []));
  const named = events.filter((event) => event !== null);
  return named.length < events.length ? 'all' : new Set(named);
}

/** Whether a notice is for somebody in these events; judges and others who serve the whole contest are in all of them. */
export function concerns(changes: readonly TimetableChange[], events: 'all' | readonly string[]): boolean {
  const about = concernedBy(changes);
  return about === 'all' || events === 'all' || events.some((event) => about.has(event));
}

/** The changes without lines of hidden events; a line that came from one or went to one looks new or gone. */
export function withoutEvents(changes: readonly TimetableChange[], hidden: ReadonlySet<string>): TimetableChange[] {
  const shown = (item: TimetableItem | null) => (item?.event != null && hidden.has(item.event) ? null : item);
  return changes.flatMap((change): TimetableChange[] => {
    const [before, after] = [shown(change.before), shown(change.after)];
    if (after) return [{ before, after }];
    return before ? [{ before, after }] : [];
  });
}
