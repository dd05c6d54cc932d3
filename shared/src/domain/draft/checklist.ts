import { checkEvents } from '../contest/check.js';
import { type Definition, LIMITS } from '../contest/definition.js';
import { type DefinitionFault, FaultList } from '../contest/faults.js';
import { gaps } from './gaps.js';
import { inOwnWords } from './own-words.js';
import type { Todo } from './todo.js';

/** A draft has no entries yet, so what is said of their number would only distract. */
const OF_ENTRIES = new Set(['entries_few', 'capacity_exceeded']);

/**
 * Everything that is still to do before a draft can be published, before its events can be marked, and what is merely
 * advised. The same checks as an import's, so that what this list lets pass is a contest.
 */
export function checklist(definition: Definition): Todo[] {
  const empty = gaps(definition);
  const { faults, warnings } = checked(definition);
  const known = new Set(empty.map(({ path }) => path));
  return [
    ...empty,
    ...faults.filter(({ path }) => !known.has(path)).map((fault) => inOwnWords(fault, definition)),
    ...forMarking(definition),
    ...warnings.filter(({ code }) => !OF_ENTRIES.has(code)).map(asAdvice),
  ];
}

const asAdvice = ({ path, code, params }: DefinitionFault): Todo => ({ path, code, params, when: 'advice' });

/** Panels are asked of events that run: so each event is looked at as if it did. */
function checked(definition: Definition): { faults: DefinitionFault[]; warnings: DefinitionFault[] } {
  const faults = new FaultList(LIMITS.faults);
  const warnings = new FaultList(LIMITS.faults);
  const events = definition.events.map((event) => ({ ...event, state: 'running' as const }));
  checkEvents({ ...definition, events }, 0, { faults, warnings });
  return { faults: faults.report(), warnings: warnings.report() };
}

function forMarking({ judges }: Definition): Todo[] {
  const todo = (code: 'todo_judges' | 'todo_chief'): Todo[] => [{ path: 'judges', code, params: {}, when: 'marking' }];
  if (judges.length === 0) return todo('todo_judges');
  return judges.some(({ role }) => role === 'chief_judge') ? [] : todo('todo_chief');
}

/** What must be done before publishing. */
export const forPublishing = (todos: readonly Todo[]): Todo[] => todos.filter(({ when }) => when === 'publishing');
