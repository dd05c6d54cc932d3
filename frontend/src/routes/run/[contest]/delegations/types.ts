import type { delegationsApi } from '@leitai/shared/contract/delegation';
import type { OutputOf } from '@leitai/shared/contract/endpoint';

export type List = OutputOf<typeof delegationsApi.list>;
export type Delegation = List['delegations'][number];
