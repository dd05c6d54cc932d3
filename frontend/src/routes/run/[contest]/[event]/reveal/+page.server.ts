import { boardsApi } from '@leitai/shared/contract/boards';
import { revealApi } from '@leitai/shared/contract/reveal';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const [control, board] = await Promise.all([
    call(revealApi.control, { params }, { fetch }),
    call(boardsApi.snapshot, { params: { ...params, audience: 'hall' } }, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  return { control, board };
};
