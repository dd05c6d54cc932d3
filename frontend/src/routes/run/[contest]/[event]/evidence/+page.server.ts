import { evidenceApi } from '@leitai/shared/contract/evidence';
import { error } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { m } from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent, url }) => {
  const { contests } = await parent();
  const files = await call(evidenceApi.ofEvent, { params }, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  const contest = contests.find(({ code }) => code === params.contest);
  const event = contest?.events.find(({ code }) => code === params.event);
  if (!contest || !event) error(404, { message: m.error_not_found_title() });
  return { files, contest, event };
};
