import { boardsApi } from '@leitai/shared/contract/boards';
import { contestsApi } from '@leitai/shared/contract/contests';
import { dayApi } from '@leitai/shared/contract/day';
import { can } from '@leitai/shared/domain/permission/roles';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent, url }) => {
  const { me } = await parent();
  const [overview, incidents, board] = await Promise.all([
    call(contestsApi.overview, { params }, { fetch }),
    call(dayApi.incidents, { params }, { fetch }),
    call(boardsApi.snapshot, { params: { ...params, audience: 'organiser' } }, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  return { overview, incidents, board, mayRun: can(me.grants, 'contest.run', { contest: params.contest }) };
};
