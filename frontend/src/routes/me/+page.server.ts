import { ownRegistrationsApi } from '@leitai/shared/contract/registration';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { signedIn } from '$lib/api/signed-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const me = await signedIn(fetch, url);
  const [own, open] = await Promise.all([
    call(ownRegistrationsApi.list, {}, { fetch }),
    call(ownRegistrationsApi.open, {}, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  return { me, own, open, wanted: url.searchParams.get('event') };
};
