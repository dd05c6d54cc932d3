/** Whom a visitor of the demo may be. */
export const DEMO_ROLES = ['public', 'organiser', 'chief_judge', 'judge'] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];
