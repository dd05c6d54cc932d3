import { boardsApi } from '@leitai/shared/contract/boards';
import { contestsApi } from '@leitai/shared/contract/contests';
import type { BoardSnapshot } from '@leitai/shared/domain/board/board';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { qrOf } from '$lib/qr';
import type { PageServerLoad } from './$types';

/** Rows in the first page of a large board; the socket's first answer brings the rest. */
const FIRST = 200;

function firstRows(board: BoardSnapshot, me: string | null): BoardSnapshot {
  if (board.rows.length <= FIRST * 2) return board;
  return { ...board, rows: board.rows.filter((row, index) => index < FIRST || row.number === me) };
}

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const [board, contest] = await Promise.all([
    call(boardsApi.snapshot, { params: { ...params, audience: 'public' } }, { fetch }),
    call(contestsApi.one, { params: { contest: params.contest } }, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  const me = url.searchParams.get('me')?.trim() || null;
  return {
    board: firstRows(board, me),
    entries: board.rows.length,
    contest,
    me,
    loadedAt: Date.now(),
    qr: qrOf(url.origin + url.pathname),
  };
};
