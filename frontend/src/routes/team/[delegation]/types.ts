import type { teamApi } from '@leitai/shared/contract/delegation';
import type { OutputOf } from '@leitai/shared/contract/endpoint';

export type Team = OutputOf<typeof teamApi.show>;
export type Worker = Team['workers'][number];
export type TeamEvent = Team['events'][number];
export type Coach = Team['coaches'][number];
