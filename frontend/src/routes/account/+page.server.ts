import { identityApi } from '@leitai/shared/contract/identity';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const [me, sessions] = await Promise.all([
    call(identityApi.me, {}, { fetch }),
    call(identityApi.sessions, {}, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  return { me, sessions };
};
