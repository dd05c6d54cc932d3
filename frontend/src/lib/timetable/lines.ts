import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { timetableApi } from '@leitai/shared/contract/timetable';
import { clock, day } from '../i18n/wall-clock';

export type Line = OutputOf<typeof timetableApi.timetable>['items'][number];

/** `08:30–12:00` in the contest's zone; an end on another day names that day. */
export function span({ startsAt, endsAt }: Pick<Line, 'startsAt' | 'endsAt'>, timeZone: string): string {
  const [start, end] = [Date.parse(startsAt), endsAt === null ? null : Date.parse(endsAt)];
  const from = clock(start, timeZone, false);
  if (end === null || end === start) return from;
  const to = clock(end, timeZone, false);
  return day(start, timeZone) === day(end, timeZone) ? `${from}–${to}` : `${from}–${day(end, timeZone)} ${to}`;
}

/** Lines by the day on which they start, in the order in which they came. */
export function byDay(items: readonly Line[], timeZone: string): { day: string; items: Line[] }[] {
  const days = new Map<string, Line[]>();
  for (const item of items) {
    const key = day(Date.parse(item.startsAt), timeZone);
    days.set(key, [...(days.get(key) ?? []), item]);
  }
  return [...days].map(([key, lines]) => ({ day: key, items: lines }));
}

/** Whether a line takes place at a moment in milliseconds. One without an end lasts until the next begins. */
export function isOn({ startsAt, endsAt }: Line, next: Line | undefined, now: number): boolean {
  const end = endsAt ?? next?.startsAt;
  return Date.parse(startsAt) <= now && (end === undefined || now < Date.parse(end));
}
