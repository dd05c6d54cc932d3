import { resultsApi } from '@leitai/shared/contract/results';
import { call } from '$lib/api/call';
import { ApiProblem, orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url, setHeaders }) => {
  // A link that opens somebody's own marks goes to no other site and into no cache.
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  const own = call(resultsApi.own, { params: { token: params.token } }, { fetch });
  const breakdown = await own.catch((thrown) =>
    thrown instanceof ApiProblem && thrown.code === 'breakdown_not_released' ? null : orErrorPage(thrown, url),
  );
  return { breakdown };
};
