import { teamApi } from '@leitai/shared/contract/delegation';
import { redirect } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { signedIn } from '$lib/api/signed-in';
import { to } from '$lib/i18n/language';
import type { PageServerLoad } from './$types';

/** Most people lead one delegation: then there is nothing to choose. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const me = await signedIn(fetch, url);
  const ids = me.grants.flatMap(({ scope, scopeId }) => (scope === 'delegation' && scopeId ? [scopeId] : []));
  if (ids.length === 1) redirect(303, to(`/team/${ids[0]}`));
  const show = (delegation: string) => call(teamApi.show, { params: { delegation } }, { fetch });
  const teams = await Promise.all(ids.map(show)).catch((thrown) => orErrorPage(thrown, url));
  return { me, teams };
};
