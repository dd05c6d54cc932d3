import { levelWords, SKILL_LEVELS } from '../registration/levels.js';
import type { Definition } from './definition.js';
import type { EventScope } from './event-scope.js';
import type { FaultList } from './faults.js';

/** Limits that somebody can meet, and exclusive events that are there. */
export function checkRegistration(definition: Definition, { event, at }: EventScope, faults: FaultList): void {
  const { registration } = event;
  if (!registration) return;
  const { lowest, highest, youngest, oldest, exclusive } = registration;
  const place = (key: string) => at('registration', key);
  if (lowest && highest && SKILL_LEVELS.indexOf(lowest) > SKILL_LEVELS.indexOf(highest))
    faults.add(place('highest'), 'range_empty', { low: levelWords[lowest], high: levelWords[highest] });
  if (youngest !== undefined && oldest !== undefined && youngest > oldest)
    faults.add(place('oldest'), 'range_empty', { low: youngest, high: oldest });
  const others = new Set(definition.events.map(({ code }) => code).filter((code) => code !== event.code));
  exclusive.forEach((value, index) => {
    if (!others.has(value)) faults.add([...place('exclusive'), index], 'exclusive_unknown', { value });
  });
}
