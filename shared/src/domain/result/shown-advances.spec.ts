import { boardIdentity, boardRules, nameOf } from '../../testing/board-journals.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { EventBoards } from '../board/event-boards.js';
import type { JournalBody } from '../journal/rows.js';
import { shownAdvances } from './shown-advances.js';

const ADVANCE: JournalBody = { kind: 'advance', stage: 'P', to: 'T', entries: ['e2'], reason: '' };
const POLICY = { names: 'full', employer: false, top: null } as const;

function shown(journal: JournalWriter) {
  const boards = new EventBoards(boardIdentity, boardRules['two stages'], nameOf);
  for (const row of journal.rows) boards.apply(row);
  const board = boards.board('public');
  return { numbers: shownAdvances(boards.fold, board)[0]?.numbers ?? null, first: board.rows[0]?.number };
}

describe('who advanced', () => {
  const mark = (journal: JournalWriter, entry: string) =>
    journal.mark({ stage: 'P', section: 'G', entry, judge: 'j1' }, 'gap', '1');
  const before = () => ['e1', 'e2'].reduce(mark, new JournalWriter().state('running'));
  const frozen = () => before().freeze(true).add(ADVANCE);

  it('stands in the list, and above the others', () => {
    expect(shown(before())).toEqual({ numbers: null, first: '1' });
    expect(shown(before().add(ADVANCE).freeze(true))).toEqual({ numbers: ['2'], first: '2' });
  });

  it.each<[string, (journal: JournalWriter) => JournalWriter]>([
    ['nothing else', (journal) => journal],
    ['a name that is no longer shown', (journal) => journal.policy(POLICY)],
    ['a reveal that begins', (journal) => journal.state('marking_closed').revealStart(1)],
    ['a reveal that is taken back', (journal) => journal.state('marking_closed').revealStart(1).revealEnd()],
    ['a second freeze', (journal) => journal.freeze(true)],
  ])('after the freeze is told by no list and no order: %s', (_, more) => {
    expect(shown(more(frozen()))).toEqual({ numbers: null, first: '1' });
  });

  it('is told once the boards move again, and when the results are final', () => {
    expect(shown(frozen().policy(POLICY).freeze(false)).numbers).toEqual(['2']);
    expect(shown(frozen().state('final')).numbers).toEqual(['2']);
  });
});
