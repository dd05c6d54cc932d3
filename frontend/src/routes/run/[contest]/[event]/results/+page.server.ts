import { contestsApi } from '@leitai/shared/contract/contests';
import { can } from '@leitai/shared/domain/permission/roles';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent, url }) => {
  const { me } = await parent();
  const overview = await call(contestsApi.overview, { params }, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  return { overview, mayRun: can(me.grants, 'contest.run', { contest: params.contest }) };
};
