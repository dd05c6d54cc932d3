import type { contestsApi } from '@leitai/shared/contract/contests';
import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { EventState } from '@leitai/shared/domain/contest/states';

export type Overview = OutputOf<typeof contestsApi.overview>;
export type Entry = Overview['entries'][number];

/** Which event an action is about. */
export const placeOf = (overview: Overview) => ({ contest: overview.contest.code, event: overview.event.code });

/** Codes and names of the stages in which a judge sits on a panel; nobody chosen: of all. */
export function stagesOf({ sheets, judges }: Overview, code: string) {
  const own = judges.find((judge) => judge.code === code)?.stages;
  const all = new Map(sheets.map(({ stage, stageName }) => [stage, stageName]));
  return [...all].filter(([stage]) => own?.includes(stage) ?? true);
}

/** Final results and their archive take no more changes. */
export const isClosed = (state: EventState): boolean => state === 'final' || state === 'archived';

/** An event in which nobody checks in or draws any more. */
export const isOver = (state: EventState): boolean => isClosed(state) || state === 'cancelled';
