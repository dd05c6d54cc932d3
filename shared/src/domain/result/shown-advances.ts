import type { BoardSnapshot } from '../board/board.js';
import type { EventFold } from '../journal/fold.js';
import type { LocalName } from '../scoring/rules.js';

/**
 * Who advanced, for a result list: entries that its board shows, in the board's order. What was settled after the
 * boards froze waits until they move again or the results are final, whatever else was decided about the boards meanwhile.
 */
export function shownAdvances(
  fold: Pick<EventFold, 'rules' | 'advances' | 'frozenSeq' | 'finalised'>,
  board: Pick<BoardSnapshot, 'rows'>,
): { from: LocalName; to: LocalName; numbers: string[] }[] {
  const { rules, advances, frozenSeq, finalised } = fold;
  const hidden = (seq: number) => !finalised && frozenSeq > 0 && seq > frozenSeq;
  const nameOf = (stage: string) => rules.stages.find(({ code }) => code === stage)?.name ?? { zh: stage };
  return rules.stages.flatMap(({ code, name }) => {
    const settled = advances.get(code);
    if (!settled || hidden(settled.seq)) return [];
    const inside = new Set(settled.entries);
    const shown = new Set(rules.entries.filter(({ id }) => inside.has(id)).map(({ number }) => number));
    const numbers = board.rows.map(({ number }) => number).filter((number) => shown.has(number));
    return [{ from: name, to: nameOf(settled.to), numbers }];
  });
}
