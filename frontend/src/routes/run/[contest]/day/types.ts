import type { dayApi } from '@leitai/shared/contract/day';
import type { OutputOf } from '@leitai/shared/contract/endpoint';

export type Day = OutputOf<typeof dayApi.day>;
export type DaySession = Day['sessions'][number];
export type DayTask = Day['tasks'][number];
export type DayIncident = Day['incidents'][number];
