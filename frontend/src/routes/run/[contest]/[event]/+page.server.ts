import { contestsApi } from '@leitai/shared/contract/contests';
import { tabletsApi } from '@leitai/shared/contract/tablets';
import { can } from '@leitai/shared/domain/permission/roles';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent, url }) => {
  const { me } = await parent();
  const { contest } = params;
  const [overview, tablets] = await Promise.all([
    call(contestsApi.overview, { params }, { fetch }),
    call(tabletsApi.ofContest, { params: { contest } }, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  return { overview, tablets, mayRun: can(me.grants, 'contest.run', { contest: params.contest }) };
};
