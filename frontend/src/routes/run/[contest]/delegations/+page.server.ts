import { delegationsApi } from '@leitai/shared/contract/delegation';
import { observersApi } from '@leitai/shared/contract/observer';
import { error } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { m } from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent, url }) => {
  const { contests } = await parent();
  const [list, observers] = await Promise.all([
    call(delegationsApi.list, { params }, { fetch }),
    call(observersApi.list, { params }, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  const contest = contests.find(({ code }) => code === params.contest);
  if (!contest) error(404, { message: m.error_not_found_title() });
  return { list, observers, contest };
};
