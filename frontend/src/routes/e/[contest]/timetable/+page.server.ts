import { contestsApi } from '@leitai/shared/contract/contests';
import { timetableApi } from '@leitai/shared/contract/timetable';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const [contest, timetable] = await Promise.all([
    call(contestsApi.one, { params }, { fetch }),
    call(timetableApi.timetable, { params }, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  return { contest, timetable, loadedAt: Date.now() };
};
