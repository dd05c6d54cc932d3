import { teamApi } from '@leitai/shared/contract/delegation';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { signedIn } from '$lib/api/signed-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const me = await signedIn(fetch, url);
  const team = await call(teamApi.show, { params }, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  return { me, team };
};
