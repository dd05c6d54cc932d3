import type { Definition } from '@leitai/shared/domain/contest/definition';
import type { Part, PartKind } from '@leitai/shared/domain/draft/parts';
import { partsOf, samePart } from '@leitai/shared/domain/draft/parts';
import { m } from '$lib/paraglide/messages';

const WORDS: Record<PartKind, () => string> = {
  contest: m.draft_part_contest,
  judges: m.draft_part_judges,
  events: m.draft_part_events,
  event: m.draft_part_event,
  stages: m.draft_part_stages,
  scheme: m.draft_part_scheme,
  sessions: m.draft_part_sessions,
  panels: m.draft_part_panels,
  ranking: m.draft_part_ranking,
};

export const partWord = ({ kind }: Part): string => WORDS[kind]();

/** `?part=scheme.0` */
export const addressOf = ({ kind, event }: Part): string => `?part=${kind}${event === null ? '' : `.${event}`}`;

/** The part that an address names; the contest's own where it names none that is there. */
export function partFrom(text: string | null, definition: Definition): Part {
  const [kind, event] = (text ?? '').split('.');
  const asked = { kind: kind as PartKind, event: event === undefined ? null : Number(event) };
  return partsOf(definition).find((part) => samePart(part, asked)) ?? { kind: 'contest', event: null };
}
