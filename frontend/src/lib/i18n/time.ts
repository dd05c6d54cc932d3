import { m } from '$lib/paraglide/messages';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...options });
  formats.set(key, made);
  return made;
}

/** Time of day in the contest's zone, 24 hours: `14:32:07`, or `14:32` without seconds. `at` in milliseconds. */
export const clock = (at: number, timeZone: string, seconds = true): string =>
  format(timeZone, { hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}) }).format(at);

/** `2026-09-27` in the zone. `at` in milliseconds. */
export function day(at: number, timeZone: string): string {
  const parts = format(timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

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
