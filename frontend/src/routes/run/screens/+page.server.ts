import { screensApi } from '@leitai/shared/contract/screens';
import { can } from '@leitai/shared/domain/permission/roles';
import { error } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { to } from '$lib/i18n/language';
import { m } from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const { contests, me } = await parent();
  const mine = contests.filter(({ code }) => can(me.grants, 'contest.run', { contest: code }));
  const wanted = url.searchParams.get('contest');
  const contest = mine.find(({ code }) => code === wanted) ?? mine[0];
  if (!contest) error(403, { message: m.run_no_right() });
  const screens = await call(screensApi.ofContest, { params: { contest: contest.code } }, { fetch }).catch((thrown) =>
    orErrorPage(thrown, url),
  );
  return { screens, contest, mine, place: (url.origin + to('/screen')).replace(/^https?:\/\//, '') };
};
