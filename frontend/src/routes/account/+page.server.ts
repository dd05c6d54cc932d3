import { contestsApi } from '@leitai/shared/contract/contests';
import { identityApi } from '@leitai/shared/contract/identity';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const [me, sessions, contests] = await Promise.all([
    call(identityApi.me, {}, { fetch }),
    call(identityApi.sessions, {}, { fetch }),
    call(contestsApi.list, {}, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  return { me, sessions, contests };
};
