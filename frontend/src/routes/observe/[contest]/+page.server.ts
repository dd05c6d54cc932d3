import { contestsApi } from '@leitai/shared/contract/contests';
import { error } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { m } from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const contests = await call(contestsApi.list, {}, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  const contest = contests.find(({ code }) => code === params.contest);
  if (!contest) error(404, { message: m.error_not_found_title() });
  return { contest };
};
