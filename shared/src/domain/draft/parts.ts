import type { Definition } from '../contest/definition.js';
import type { Todo } from './todo.js';

/** What the checklist is divided into: one heading of the editor each. */
export type PartKind =
  | 'contest'
  | 'judges'
  | 'events'
  | 'event'
  | 'stages'
  | 'scheme'
  | 'sessions'
  | 'panels'
  | 'ranking';

export interface Part {
  kind: PartKind;
  /** Index of the event it belongs to; null for the contest's own parts. */
  event: number | null;
}

const OF_EVENT: readonly PartKind[] = ['event', 'stages', 'scheme', 'sessions', 'panels', 'ranking'];

/** All parts of a draft, in the order in which people work. */
export const partsOf = ({ events }: Definition): Part[] => [
  { kind: 'contest', event: null },
  { kind: 'judges', event: null },
  ...(events.length === 0 ? [{ kind: 'events' as const, event: null }] : []),
  ...events.flatMap((_, event) => OF_EVENT.map((kind) => ({ kind, event }))),
];

/** Where what stands at a path is edited. */
export function partAt(path: string): Part {
  const [, index, rest = ''] = /^events\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  if (index === undefined) {
    const kind = path.startsWith('judges') ? 'judges' : path.startsWith('events') ? 'events' : 'contest';
    return { kind, event: null };
  }
  return { kind: kindAt(rest), event: Number(index) };
}

function kindAt(rest: string): PartKind {
  if (rest.startsWith('panels')) return 'panels';
  if (['ties', 'awards', 'honours'].some((part) => rest.startsWith(part))) return 'ranking';
  if (!rest.startsWith('stages')) return 'event';
  if (/^stages\[\d+\]\.criteria/.test(rest)) return 'scheme';
  return /^stages\[\d+\]\.sessions/.test(rest) ? 'sessions' : 'stages';
}

/** Codes that point at a stage as a whole, but are mended in its scheme or in the panels. */
const ELSEWHERE: Readonly<Record<string, PartKind>> = {
  todo_scheme: 'scheme',
  todo_scheme_short: 'scheme',
  todo_scheme_over: 'scheme',
  todo_unserved: 'panels',
  todo_unserved_session: 'panels',
};

/** Where something of the checklist is done. */
export function partOfTodo({ path, code }: Todo): Part {
  const part = partAt(path);
  return { ...part, kind: ELSEWHERE[code] ?? part.kind };
}

export const samePart = (a: Part, b: Part): boolean => a.kind === b.kind && a.event === b.event;
