import { contestsApi } from '@leitai/shared/contract/contests';
import { identityApi } from '@leitai/shared/contract/identity';
import { call } from '$lib/api/call';
import { isSafe, safeNext } from '$lib/api/me';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const { token } = params;
  const [invitation, contests] = await Promise.all([
    call(identityApi.invitation, { params: { token } }, { fetch }),
    call(contestsApi.list, {}, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  return { token, invitation, contests, insecure: !isSafe(url), next: safeNext(url.searchParams.get('next')) };
};
