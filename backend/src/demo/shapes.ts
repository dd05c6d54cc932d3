import type { ContestDefinitionInput } from '@leitai/shared/contract/definition';
import type { Named } from './people.js';

/** Parts of a definition file, as a writer of files provides them. */
export type EventInput = ContestDefinitionInput['events'][number];
export type EntryInput = NonNullable<EventInput['entries']>[number];
type Stage = EventInput['stages'][number];
export type Criterion = NonNullable<Stage['criteria']>[number];
export type Aspect = Criterion['sections'][number]['aspects'][number];

export interface Entrant extends Named {
  employer: string;
}
