import { resultsApi } from '@leitai/shared/contract/results';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const list = await call(resultsApi.list, { params }, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  return { list, withScale: list.scale !== null && url.searchParams.get('scale') === '700', loadedAt: Date.now() };
};
