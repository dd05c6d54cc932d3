import type { TimetableItem } from './timetable.js';

/**
 * Whether a beginning (ISO instant) that somebody put down while the timetable was `before` may no longer hold: a line of
 * the event, or of everybody, that began then has another time in `after`, or is gone.
 */
export function isRetimed(
  before: readonly TimetableItem[],
  after: readonly TimetableItem[],
  event: string,
  start: string,
): boolean {
  const began = Date.parse(start);
  const starts = new Map(after.map(({ id, startsAt }) => [id, Date.parse(startsAt)]));
  return before.some(
    (line) =>
      (line.event === event || line.event === null) &&
      Date.parse(line.startsAt) === began &&
      starts.get(line.id) !== began,
  );
}
