import type { ContestDefinitionInput } from '@leitai/shared/contract/definition';
import { Dice } from './dice.js';
import { demoEvent } from './event.js';
import { FIRMS } from './firms.js';
import { inventedPeople } from './people.js';
import type { Entrant } from './shapes.js';
import { CHIEF, judgesOf } from './staff.js';
import type { Trade } from './trade.js';

/** Codes of the show's contests begin with it. */
export const DEMO_CONTEST = 'yunze-';

/** Entrants of an event: enough for a contest to count (contest.md §1: fewer than 30 are warned about). */
export const ENTRANTS = 40;

export interface Scene {
  /** Contest code, and with it the seed of everything in it. */
  code: string;
  name: string;
  nameEn: string;
  /** Trades with the number of entries that are marked, and of those after them that are measured. */
  events: { trade: Trade; done: number; measured: number }[];
  /** Server time, ms: sessions are today, consents were given days ago. */
  now: number;
}

/** A contest of the demo as a definition file (`leitai-contest/1`). The same scene and day give the same file. */
export function demoContest({ code, name, nameEn, events, now }: Scene): ContestDefinitionInput {
  const people = inventedPeople(events.length * ENTRANTS, code);
  const firms = new Dice(`${code} firms`).shuffle(FIRMS);
  const entrants = people.map((person, index): Entrant => {
    const firm = firms[index % firms.length] ?? FIRMS[0];
    return { ...person, employer: firm?.name ?? '' };
  });
  return {
    format: 'leitai-contest/1',
    contest: {
      ...{ code, name, nameEn },
      organiser: { name: '云泽区总工会', kind: 'union' },
      policy: { names: 'full', employer: true },
    },
    judges: [{ ...CHIEF, role: 'chief_judge' as const }, ...events.flatMap(({ trade }) => judgesOf(trade))],
    events: events.map(({ trade, done, measured }, index) =>
      demoEvent({
        seed: code,
        trade,
        done,
        measured,
        now,
        entrants: entrants.slice(index * ENTRANTS, (index + 1) * ENTRANTS),
      }),
    ),
  };
}
