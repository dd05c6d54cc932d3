import { m } from '$lib/paraglide/messages';
import { clock, day } from './wall-clock';

export { clock, day };

/** Time of day, with the date in front when that is not today. Both in milliseconds. */
export const moment = (at: number, now: number, timeZone: string, seconds = true): string =>
  day(at, timeZone) === day(now, timeZone)
    ? clock(at, timeZone, seconds)
    : `${day(at, timeZone)} ${clock(at, timeZone, false)}`;

/** A span in words: `1分40秒`. Milliseconds, rounded down to seconds. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return m.span_seconds({ s: seconds });
  if (seconds < 3600) return m.span_minutes({ m: Math.floor(seconds / 60), s: seconds % 60 });
  return m.span_hours({ h: Math.floor(seconds / 3600), m: Math.floor((seconds % 3600) / 60) });
}

/** Zone for times that belong to no contest. */
export const HOME_ZONE = 'Asia/Shanghai';

/** `2026-11-21 14:32` of an ISO instant. */
export const stamp = (iso: string, timeZone: string): string =>
  `${day(Date.parse(iso), timeZone)} ${clock(Date.parse(iso), timeZone, false)}`;
