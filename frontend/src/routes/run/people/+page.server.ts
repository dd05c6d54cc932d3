import { identityApi } from '@leitai/shared/contract/identity';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const name = url.searchParams.get('name')?.trim() || undefined;
  const [organisations, groups, invitations, memberships] = await Promise.all([
    call(identityApi.organisations, {}, { fetch }),
    call(identityApi.groups, {}, { fetch }),
    call(identityApi.invitations, {}, { fetch }),
    call(identityApi.memberships, { query: { name } }, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  return { organisations, groups, invitations, memberships, name };
};
