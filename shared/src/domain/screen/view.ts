/** What a screen of a hall shows (contest.md §7). `event`: event code; null = the contest as a whole. */
export type ScreenView =
  | { kind: 'board' | 'draw'; event: string }
  | { kind: 'station'; event: string; station: number }
  | { kind: 'qr'; event: string | null }
  | { kind: 'message' | 'sponsor'; title: string; text: string }
  | { kind: 'timetable' | 'blank' };

/** The event that a view needs; null = none. */
export const eventOf = (view: ScreenView): string | null => ('event' in view ? view.event : null);

/** Whether two views show the same. */
export const sameView = (a: ScreenView, b: ScreenView): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
