import fc from 'fast-check';
import { boardIdentity, boardJournals, boardRules, nameOf } from '../../testing/board-journals.js';
import { applyDelta } from '../board/apply-delta.js';
import type { BoardSnapshot } from '../board/board.js';
import { encodeSnapshot } from '../board/encode.js';
import { boardAt, EventBoards } from '../board/event-boards.js';
import type { JournalBody, JournalRow } from '../journal/rows.js';

const RUNS = { numRuns: 25 };
const rowsOf = (bodies: readonly JournalBody[]): JournalRow[] =>
  bodies.map((body, index) => ({ seq: index + 1, event: 'event', at: (index + 1) * 1000, body }));
const without = (rows: readonly JournalRow[], ...kinds: JournalBody['kind'][]) =>
  rows.map(({ body }) => body).filter(({ kind }) => !kinds.includes(kind));
const FREEZE: JournalBody = { kind: 'freeze', frozen: true, reason: 'noon' };
const CLOSE: JournalBody = { kind: 'state', state: 'marking_closed', reason: 'done' };
const START: JournalBody = { kind: 'reveal_start', steps: 0, reason: 'ceremony' };
const stepTo = (step: number): JournalBody => ({ kind: 'reveal_step', step });

/** What was marked before the freeze and after it: nobody joined or left in between, so the show has the same turns. */
const marked = fc.tuple(boardJournals, boardJournals).map(([before, after]) => ({
  before: without(before, 'freeze', 'state'),
  after: without(after, 'freeze', 'state', 'policy', 'status', 'absence'),
}));

/** A walk over the steps: forth, back, to anywhere. */
const walk = fc.array(fc.nat(24), { minLength: 1, maxLength: 12 });

/** A board without what tells when it came to be. */
const content = ({ v, board, head: { changedAt, ...head }, ...rest }: BoardSnapshot) => ({ ...rest, head });

describe.each(Object.entries(boardRules))('the reveal of an event with %s', (_, rules) => {
  const boards = (bodies: readonly JournalBody[]) => {
    const made = new EventBoards(boardIdentity, rules, nameOf);
    for (const row of rowsOf(bodies)) made.apply(row);
    return made;
  };
  const at = (bodies: readonly JournalBody[]) => boardAt(boardIdentity, rules, nameOf, 'hall', rowsOf(bodies));
  const begun = ({ before, after }: { before: JournalBody[]; after: JournalBody[] }) => [
    ...before,
    FREEZE,
    ...after,
    CLOSE,
    START,
  ];

  it('11.8 shows no digit of a sealed entry: whatever it has by now, every step so far looks the same', () => {
    fc.assert(
      fc.property(marked, fc.nat(24), (world, wanted) => {
        const journal = begun(world);
        const steps = boards(journal).show()?.steps ?? 0;
        const step = Math.min(wanted, steps);
        const board = at([...journal, stepTo(step)]);
        const sealed = new Set(board.rows.filter((row) => row.sealed).map(({ number }) => `e${number}`));
        const touches = (body: JournalBody) => 'entry' in body && sealed.has(body.entry ?? '');
        const blank: JournalBody = { kind: 'freeze_at', at: null, reason: 'nothing' };
        const other = { ...world, after: world.after.map((body) => (touches(body) ? blank : body)) };
        if (step < steps) expect(encodeSnapshot(at([...begun(other), stepTo(step)]))).toBe(encodeSnapshot(board));
        const frozen = new Map(at([...world.before, FREEZE]).rows.map((row) => [row.number, row]));
        for (const { sealed: waits, rank, ...row } of board.rows)
          if (waits) expect(frozen.get(row.number)).toMatchObject(row);
      }),
      RUNS,
    );
  });

  it('comes by deltas, over any walk, to the bytes of a board from scratch; back is where one was', () => {
    fc.assert(
      fc.property(marked, walk, (world, wanted) => {
        const journal = begun(world);
        const live = boards(journal);
        const steps = live.show()?.steps ?? 0;
        let client = live.board('hall');
        const seen = new Map([[0, content(client)]]);
        for (const to of wanted) {
          const step = Math.min(to, steps);
          journal.push(stepTo(step));
          live.apply({ seq: journal.length, event: 'event', at: journal.length * 1000, body: stepTo(step) });
          for (const { audience, delta } of live.tick()) {
            if (audience === 'hall' && delta) client = applyDelta(client, delta) as BoardSnapshot;
          }
          expect(encodeSnapshot(client)).toBe(encodeSnapshot(at(journal)));
          expect(content(client)).toEqual(seen.get(step) ?? content(client));
          seen.set(step, content(client));
        }
      }),
      RUNS,
    );
  });

  it('ends with the rows, prizes and progress of the board that was never frozen', () => {
    fc.assert(
      fc.property(marked, ({ before, after }) => {
        const journal = begun({ before, after });
        const last = at([...journal, stepTo(boards(journal).show()?.steps ?? 0)]);
        const open = at([...before, ...after]);
        const bare = (board: BoardSnapshot) => board.rows.map(({ sealed, ...row }) => row);
        if (boards(journal).show()?.steps === 0) return;
        expect(bare(last)).toEqual(bare(open));
        expect(last.rows.some(({ sealed }) => sealed)).toBe(false);
        expect({ ...last.head, state: open.head.state, status: open.head.status, changedAt: null }).toEqual({
          ...open.head,
          changedAt: null,
          reveal: last.head.reveal,
        });
        expect(content(at([...journal, { kind: 'reveal_end', reason: 'back' }]))).toEqual(
          content(at([...before, FREEZE, ...after, CLOSE])),
        );
      }),
      RUNS,
    );
  });
});
