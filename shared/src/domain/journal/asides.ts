import type { JournalBody } from './rows.js';

const ASIDES = ['take_over', 'release', 'late'] as const;

/** What happens around the marks: which device has a sheet, what came late. No score and no board depends on it. */
export type Aside = Extract<JournalBody, { kind: (typeof ASIDES)[number] }>;

export const isAside = (body: JournalBody): body is Aside => (ASIDES as readonly string[]).includes(body.kind);
