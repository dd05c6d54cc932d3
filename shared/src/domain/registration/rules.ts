import type { SkillLevel } from './levels.js';

/** Who may enter an event, as its definition says (`capacity`, `registration`). */
export interface RegistrationRules {
  /** Places; null = as many as come. */
  capacity: number | null;
  /** Lowest and highest skill level; null = any. */
  lowest: SkillLevel | null;
  highest: SkillLevel | null;
  /** Full years on the day of registering; null = any. */
  youngest: number | null;
  oldest: number | null;
  /** Only workers of these employers; empty = of any. */
  employers: readonly string[];
  /** Codes of events of the same contest that nobody enters besides this one. */
  exclusive: readonly string[];
  /** Until when a person may be replaced by another, milliseconds since the epoch; null = until the event runs. */
  replaceUntil: number | null;
}

/** An event whose definition says nothing about registration. */
export const OPEN_TO_ALL: RegistrationRules = {
  capacity: null,
  lowest: null,
  highest: null,
  youngest: null,
  oldest: null,
  employers: [],
  exclusive: [],
  replaceUntil: null,
};
