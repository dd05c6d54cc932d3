import type { Cast } from '../support/people.js';

/** Endpoint id → an allowed call, asserted by body and effect. */
export type Cases = Record<string, (cast: Cast) => Promise<void>>;
