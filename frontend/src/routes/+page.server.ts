import { boardsApi } from '@leitai/shared/contract/boards';
import { contestsApi } from '@leitai/shared/contract/contests';
import type { OutputOf } from '@leitai/shared/contract/endpoint';
import { identityApi } from '@leitai/shared/contract/identity';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

type Contest = OutputOf<typeof contestsApi.list>[number];
export interface Listed {
  contest: Contest;
  event: Contest['events'][number];
}

const LIVE = ['running', 'marking_closed', 'rechecking', 'public_notice'];
const DONE = ['final', 'archived'];
/** Boards shown on the home page; the rest of what is live stands in the list below. */
const CARDS = 3;

const listed = (contests: Contest[]): Listed[] =>
  contests.flatMap((contest) => contest.events.map((event) => ({ contest, event })));

export const load: PageServerLoad = async ({ fetch, url }) => {
  const [contests, me] = await Promise.all([
    call(contestsApi.list, {}, { fetch }),
    call(identityApi.me, {}, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  const all = listed(contests);
  const live = all.filter(({ event }) => LIVE.includes(event.state));
  const cards = await Promise.all(
    live.slice(0, CARDS).map(async (item) => {
      const params = { contest: item.contest.code, event: item.event.code, audience: 'public' as const };
      const board = await call(boardsApi.snapshot, { params }, { fetch });
      return { ...item, board: { ...board, rows: board.rows.slice(0, 3) } };
    }),
  ).catch((thrown) => orErrorPage(thrown, url));
  const latest = cards.toSorted((a, b) => (b.board.head.changedAt ?? 0) - (a.board.head.changedAt ?? 0));
  return {
    me,
    /** What changed last stands first: its leaders are shown. */
    cards: latest,
    rest: live
      .slice(CARDS)
      .concat(all.filter(({ event }) => !LIVE.includes(event.state) && !DONE.includes(event.state))),
    done: all.filter(({ event }) => DONE.includes(event.state)),
  };
};
