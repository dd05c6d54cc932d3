import { identityApi } from '@leitai/shared/contract/identity';
import { ownRegistrationsApi } from '@leitai/shared/contract/registration';
import { redirect } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { isSafe } from '$lib/api/me';
import { orErrorPage } from '$lib/api/problem';
import { to } from '$lib/i18n/language';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const [me, open] = await Promise.all([
    call(identityApi.me, {}, { fetch }),
    call(ownRegistrationsApi.open, {}, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  const wanted = url.searchParams.get('event') ?? '';
  if (me.account) redirect(303, to(`/me?event=${encodeURIComponent(wanted)}`));
  const event = open.find((each) => `${each.contest}/${each.event}` === wanted) ?? open[0] ?? null;
  return { event, insecure: !isSafe(url) };
};
