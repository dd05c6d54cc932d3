import { contestsApi } from '@leitai/shared/contract/contests';
import { can } from '@leitai/shared/domain/permission/roles';
import { error } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { signedIn } from '$lib/api/signed-in';
import { m } from '$lib/paraglide/messages';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch, url }) => {
  const me = await signedIn(fetch, url);
  const all = await call(contestsApi.list, {}, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  const contests = all.filter(({ code }) => can(me.grants, 'contest.decide', { contest: code }));
  const rights = {
    screens: contests.some(({ code }) => can(me.grants, 'contest.run', { contest: code })),
    import: can(me.grants, 'contest.import'),
    manage: can(me.grants, 'platform.manage'),
    mark: can(me.grants, 'mark.record'),
  };
  if (contests.length === 0 && !rights.import && !rights.manage) error(403, { message: m.run_no_right() });
  return { me, contests, rights };
};
