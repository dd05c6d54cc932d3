import { identityApi } from '@leitai/shared/contract/identity';
import { call } from '$lib/api/call';
import { isSafe } from '$lib/api/me';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const me = await call(identityApi.me, {}, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  return { token: params.token, needed: me.setupNeeded, insecure: !isSafe(url) };
};
