import { judgingApi } from '@leitai/shared/contract/judging';
import { can } from '@leitai/shared/domain/permission/roles';
import { error } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { signedIn } from '$lib/api/signed-in';
import { m } from '$lib/paraglide/messages';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch, url }) => {
  const me = await signedIn(fetch, url);
  // Depends on the page: each step from sheet to sheet brings what has been marked since.
  void url.pathname;
  if (!can(me.grants, 'mark.record')) error(403, { message: m.judge_no_right() });
  const sheets = await call(judgingApi.sheets, {}, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  return { me, sheets };
};
