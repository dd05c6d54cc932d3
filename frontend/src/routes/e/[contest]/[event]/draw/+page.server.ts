import { contestsApi } from '@leitai/shared/contract/contests';
import { drawApi } from '@leitai/shared/contract/draw';
import { error } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { m } from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const [draws, contest] = await Promise.all([
    call(drawApi.draws, { params }, { fetch }),
    call(contestsApi.one, { params: { contest: params.contest } }, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  const event = contest.events.find(({ code }) => code === params.event);
  if (!event) error(404, { message: m.error_not_found_title() });
  return { draws, contest, event };
};
