import { draftsApi } from '@leitai/shared/contract/draft';
import { can } from '@leitai/shared/domain/permission/roles';
import { error } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { m } from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const { me, rights, contests } = await parent();
  if (!rights.import) error(403, { message: m.draft_no_right() });
  const drafts = await call(draftsApi.list, {}, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  return { drafts, held: contests.filter(({ code }) => can(me.grants, 'contest.run', { contest: code })) };
};
