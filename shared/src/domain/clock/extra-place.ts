import type { EventRules, RuleEntry } from '../scoring/rules.js';
import type { SessionClock } from './session-clock.js';

/** Whose clock; `session` empty for a stage without sessions. */
interface Place {
  stage: string;
  session: string;
}

/**
 * Which clock an entry's extra time goes to when an incident names no stage: of the sessions in which the entry works, the
 * one whose clock runs, else the latest that was started; undefined = none was.
 */
export function extraPlace(
  { stages }: Pick<EventRules, 'stages'>,
  { placements }: Pick<RuleEntry, 'placements'>,
  clocks: readonly (Place & SessionClock)[],
): Place | undefined {
  const started = stages.flatMap(({ code: stage }) => {
    const session = placements.find((placed) => placed.stage === stage)?.session ?? '';
    return clocks.filter((clock) => clock.stage === stage && clock.session === session);
  });
  const { stage, session } = started.findLast(({ since }) => since !== null) ?? started.at(-1) ?? {};
  return stage === undefined || session === undefined ? undefined : { stage, session };
}
