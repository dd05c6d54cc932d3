import type { BoardReveal } from '../reveal/reveal.js';
import type { LocalName } from '../scoring/rules.js';
import type { BoardColumn, BoardHead, BoardPrize, BoardRow, BoardSnapshot } from './board.js';

/** Canonical JSON of a board: the same content gives the same bytes, whatever it was put together from. */
export function encodeSnapshot({ board, v, contest, event, columns, head, rows }: BoardSnapshot): string {
  return JSON.stringify({
    board,
    v,
    contest: { code: contest.code, name: nameIn(contest.name), timeZone: contest.timeZone },
    event: { code: event.code, name: nameIn(event.name), decimals: event.decimals, totalMax: event.totalMax },
    columns: columns.map(columnIn),
    head: headIn(head),
    rows: rows.map(rowIn),
  } satisfies BoardSnapshot);
}

/** Each of these writes the fields of its type in their one order. */
const nameIn = ({ zh, en }: LocalName): LocalName => (en === undefined ? { zh } : { zh, en });

const columnIn = ({ code, name, max }: BoardColumn): BoardColumn => ({ code, name: nameIn(name), max });

const prizeIn = ({ place, percent, count, cut }: BoardPrize): BoardPrize => ({ place, percent, count, cut });

const revealIn = ({ step, steps, left, spot }: BoardReveal): BoardReveal => ({
  ...{ step, steps, left },
  spot: spot && { number: spot.number, open: spot.open, rank: spot.rank, total: spot.total },
});

const headIn = ({ status, state, changedAt, marked, expected, prizes, reveal }: BoardHead): BoardHead => ({
  ...{ status, state, changedAt, marked, expected },
  prizes: prizes.map(prizeIn),
  ...(reveal && { reveal: revealIn(reveal) }),
});

const rowIn = (row: BoardRow): BoardRow => {
  const { number, rank, name, employer, status, cells, total, possible, award, sealed } = row;
  const told = { number, rank, name, employer, status, cells, total, possible, award };
  return sealed === undefined ? told : { ...told, sealed };
};
