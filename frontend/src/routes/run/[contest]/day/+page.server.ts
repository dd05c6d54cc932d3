import { dayApi } from '@leitai/shared/contract/day';
import { can } from '@leitai/shared/domain/permission/roles';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent, url }) => ({
  day: await call(dayApi.day, { params }, { fetch }).catch((thrown) => orErrorPage(thrown, url)),
  contest: params.contest,
  mayRun: can((await parent()).me.grants, 'contest.run', { contest: params.contest }),
});
