/** Instant of a wall-clock time `2026-11-21T08:30` in a zone, ISO 8601 in UTC. A time that a change of clocks skips moves on. */
export function instantIn(wall: string, timeZone: string): string {
  const wanted = Date.parse(`${wall}Z`);
  let at = wanted;
  // The offset at the guess; once more, because the guess may lie on the other side of a change of clocks.
  for (let round = 0; round < 2; round++) at += wanted - Date.parse(`${wallIn(at, timeZone)}Z`);
  return new Date(at).toISOString();
}

/** `2026-11-21T08:30` on the wall of the zone; `at` in milliseconds. */
export function wallIn(at: number, timeZone: string): string {
  const two = '2-digit';
  const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two } as const;
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...fields }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}
