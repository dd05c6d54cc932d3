import type { JournalBody } from './rows.js';

const ASIDES = ['take_over', 'release', 'late', 'clock', 'incident', 'incident_closed'] as const;

/** What happens around the marks: which device has a sheet, what came late, clocks, incidents. No score and no board depends on it. */
export type Aside = Extract<JournalBody, { kind: (typeof ASIDES)[number] }>;

export const isAside = (body: JournalBody): body is Aside => (ASIDES as readonly string[]).includes(body.kind);
