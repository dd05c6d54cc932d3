import { boardsApi } from '@leitai/shared/contract/boards';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

/** Lines that a picture has room for. */
const MOST = 10;
const USUAL = 5;

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const board = await call(boardsApi.snapshot, { params: { ...params, audience: 'public' } }, { fetch }).catch(
    (thrown) => orErrorPage(thrown, url),
  );
  const wanted = Number(url.searchParams.get('top') ?? USUAL);
  return { board, top: Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, MOST) : USUAL };
};
