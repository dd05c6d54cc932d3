import { draftsApi } from '@leitai/shared/contract/draft';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const draft = await call(draftsApi.one, { params }, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  return { draft };
};
