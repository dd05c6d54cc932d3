import type { ProblemCode } from '@leitai/shared/domain/problem/catalogue';
import type { TabletRow } from './tablet.queries.js';

/** A tablet that asked for nothing for so long wants its PIN: a judge comes back from lunch to it, or somebody else does. */
export const IDLE_MS = 30 * 60_000;

export type TabletState = 'open' | 'locked' | 'ended' | 'over';

type Known = Pick<TabletRow, 'endedAt' | 'roles' | 'openEvents' | 'locked' | 'lastSeenAt'>;

/** What a tablet may do at `now` (ms). It ends with its judge's role, and with the last event of its contest. */
export function tabletState({ endedAt, roles, openEvents, locked, lastSeenAt }: Known, now: number): TabletState {
  if (endedAt !== null || roles === 0) return 'ended';
  if (openEvents === 0) return 'over';
  return locked || now - lastSeenAt >= IDLE_MS ? 'locked' : 'open';
}

/** Why a tablet in this state may do nothing; undefined = it may. */
export const barredBy = (state: TabletState): ProblemCode | undefined =>
  state === 'open' ? undefined : (`tablet_${state}` as const);
