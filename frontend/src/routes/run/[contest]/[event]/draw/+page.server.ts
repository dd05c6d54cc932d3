import { checkInApi } from '@leitai/shared/contract/check-in';
import { drawApi } from '@leitai/shared/contract/draw';
import { error } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { m } from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent, url }) => {
  const { contests } = await parent();
  const [draws, { entries }, planned] = await Promise.all([
    call(drawApi.draws, { params }, { fetch }),
    call(checkInApi.list, { params }, { fetch }),
    call(drawApi.plan, { params }, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  const contest = contests.find(({ code }) => code === params.contest);
  const event = contest?.events.find(({ code }) => code === params.event);
  if (!contest || !event) error(404, { message: m.error_not_found_title() });
  const active = entries.filter(({ status }) => status === 'active');
  const counts = { all: active.length, here: active.filter(({ checkedIn }) => checkedIn).length };
  const names = entries.map(({ number, name }) => [number, name] as const);
  return { draws, planned, counts, names, contest, event };
};
