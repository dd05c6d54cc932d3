import { advanceApi } from '@leitai/shared/contract/advance';
import { contestsApi } from '@leitai/shared/contract/contests';
import { tabletsApi } from '@leitai/shared/contract/tablets';
import { can } from '@leitai/shared/domain/permission/roles';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent, url }) => {
  const { me } = await parent();
  const { contest } = params;
  const [overview, tablets, advances] = await Promise.all([
    call(contestsApi.overview, { params }, { fetch }),
    call(tabletsApi.ofContest, { params: { contest } }, { fetch }),
    call(advanceApi.list, { params }, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  return { overview, tablets, advances, mayRun: can(me.grants, 'contest.run', { contest: params.contest }) };
};
