import type { EventState } from '../contest/states.js';
import type { Grant } from '../permission/roles.js';
import { ok, type Result, refuse, type Violation } from '../problem/violation.js';
import { type Applicant, eligibilityFaults } from './eligibility.js';
import type { RegistrationRules } from './rules.js';

/** What a decision about somebody who wants to enter looks at. */
export interface Application extends Applicant {
  /** Codes of the events of this contest that the person is in already. */
  enteredIn: readonly string[];
  /** Says so, or holds such a role: see `isScout`. */
  scout: boolean;
}

export interface RegistrationPlace {
  event: string;
  state: EventState;
  rules: RegistrationRules;
  /** Exclusive with this event by their own rules. */
  excludedBy: readonly string[];
  /** Names of the contest's events by code, for sentences. */
  eventNames: ReadonlyMap<string, { zh: string; en: string }>;
  /** The day at the place of the contest, `2026-11-21`. */
  today: string;
}

/** An account that recruits for an enterprise or manages one: it may come to look for people (contest.md §1). */
export const isScout = (grants: readonly Grant[]): boolean =>
  grants.some(({ role, scope }) => scope === 'organisation' && (role === 'administrator' || role === 'organiser'));

/**
 * Whether somebody may enter an event, and whether the organiser has to approve first. Refuses with the first of: the
 * event's state, one entry per person, exclusive events, eligibility.
 */
export function decideRegistration(place: RegistrationPlace, application: Application): Result<{ approval: boolean }> {
  const closed = closedFor(place.state);
  if (closed) return { ok: false, violation: closed };
  const [fault] = registrationFaults(place, application);
  return fault ? { ok: false, violation: fault } : ok({ approval: application.scout });
}

/** All that speaks against a person in an event that is open. */
export function registrationFaults(place: RegistrationPlace, application: Application): Violation[] {
  const { event, rules, excludedBy, eventNames, today } = place;
  const excluded = [...rules.exclusive, ...excludedBy];
  const other = application.enteredIn.find((code) => excluded.includes(code));
  return [
    ...(application.enteredIn.includes(event) ? [{ code: 'registration_twice' as const }] : []),
    ...(other === undefined
      ? []
      : [{ code: 'registration_exclusive' as const, params: { other: eventNames.get(other) ?? other } }]),
    ...eligibilityFaults(rules, application, today),
  ];
}

/** Why nobody can register now, or undefined. */
export function closedFor(state: EventState): Violation | undefined {
  if (state === 'registration_open') return undefined;
  return { code: state === 'draft' || state === 'published' ? 'registration_not_yet' : 'registration_closed' };
}

/** Replacing a person by another of the same delegation, until the deadline and before the event runs. */
export function decideReplacement(
  { state, rules }: Pick<RegistrationPlace, 'state' | 'rules'>,
  now: number,
  /** An instant in words, at the place of the contest. */
  wordsOf: (at: number) => string,
): Result<void> {
  if (state !== 'registration_open' && state !== 'registration_closed') return refuse('replacement_state');
  if (rules.replaceUntil !== null && now > rules.replaceUntil)
    return refuse('replacement_late', { until: wordsOf(rules.replaceUntil) });
  return ok(undefined);
}
