/** States of an event (contest.md §1) and of an entry in it. */
export const EVENT_STATES = [
  'draft',
  'published',
  'registration_open',
  'registration_closed',
  'running',
  'marking_closed',
  'rechecking',
  'public_notice',
  'final',
  'archived',
  'cancelled',
] as const;
export type EventState = (typeof EVENT_STATES)[number];

export const ENTRY_STATUSES = ['active', 'withdrawn', 'disqualified', 'no_show'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** Nothing about the event's results may change any more. */
export const isClosed = (state: EventState): boolean =>
  state === 'final' || state === 'archived' || state === 'cancelled';
