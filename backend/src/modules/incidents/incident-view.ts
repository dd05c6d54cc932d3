import { ruleIndex } from '@leitai/shared/domain/scoring/rule-index';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import type { IncidentRow } from './incident-rows.js';

/** An incident with the names of who reported it and who decided. */
export type NamedIncident = IncidentRow & { by: string; deciderName: string | null };

/** Number of an entry as the rules have it. */
const numberIn = (rules: EventRules | undefined, entry: string): string =>
  (rules && ruleIndex(rules).entries.get(entry)?.number) ?? '—';

/** An incident as the API tells it. */
export const incidentView = (
  { id, type, entryId, note, at, by, decision, extraMs, deciderName, decidedAt }: NamedIncident,
  event: string,
  rules: EventRules | undefined,
) => ({
  ...{ id, event, type, note, by, decision, extraMs, decidedBy: deciderName },
  entry: entryId && numberIn(rules, entryId),
  at: new Date(at).toISOString(),
  decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
});
