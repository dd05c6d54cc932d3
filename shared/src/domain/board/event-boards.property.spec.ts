import fc from 'fast-check';
import { boardIdentity, boardJournals, boardRules, nameOf } from '../../testing/board-journals.js';
import { dec, sum } from '../decimal.js';
import { foldAll } from '../journal/fold.js';
import { results } from '../journal/fold-results.js';
import type { JournalRow } from '../journal/rows.js';
import { applyDelta } from './apply-delta.js';
import { AUDIENCES, type Audience, type BoardSnapshot } from './board.js';
import { compareRows } from './compare-rows.js';
import { encodeSnapshot } from './encode.js';
import { boardAt, EventBoards } from './event-boards.js';

const RUNS = { numRuns: 60 };
const cases = Object.entries(boardRules);

describe.each(cases)('boards of an event with %s', (_, rules) => {
  const at = (audience: Audience, rows: readonly JournalRow[]) => boardAt(boardIdentity, rules, nameOf, audience, rows);
  const bytes = (audience: Audience, rows: readonly JournalRow[]) => encodeSnapshot(at(audience, rows));

  it('bring a client that follows deltas to the same bytes as a projection from scratch, at every tick', () => {
    fc.assert(
      fc.property(boardJournals, fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }), (rows, rhythm) => {
        const boards = new EventBoards(boardIdentity, rules, nameOf);
        const clients = new Map<Audience, BoardSnapshot>();
        for (const [index, row] of rows.entries()) {
          boards.apply(row);
          if (index % (1 + (rhythm[index % rhythm.length] ?? 0)) !== 0) continue;
          for (const { audience, delta } of boards.tick()) {
            const before = clients.get(audience) as BoardSnapshot;
            clients.set(audience, delta ? (applyDelta(before, delta) as BoardSnapshot) : boards.board(audience));
          }
          // Audiences arrive one after the other.
          const arriving = AUDIENCES[index % AUDIENCES.length] as Audience;
          if (!clients.has(arriving)) clients.set(arriving, boards.board(arriving));
          for (const [audience, client] of clients) {
            expect(encodeSnapshot(client)).toBe(bytes(audience, rows.slice(0, index + 1)));
          }
        }
      }),
      RUNS,
    );
  });

  it('let a crowd wait: it stands still meanwhile, and one larger step brings it to the same bytes', () => {
    fc.assert(
      fc.property(boardJournals, fc.array(fc.nat(15), { minLength: 1, maxLength: 12 }), (rows, waits) => {
        const boards = new EventBoards(boardIdentity, rules, nameOf);
        const clients = new Map(AUDIENCES.map((audience) => [audience, boards.board(audience)]));
        const follow = (waiting: (audience: Audience) => boolean) => {
          for (const { audience, delta } of boards.tick(waiting)) {
            expect(waiting(audience)).toBe(false);
            const before = clients.get(audience) as BoardSnapshot;
            clients.set(audience, delta ? (applyDelta(before, delta) as BoardSnapshot) : boards.board(audience));
          }
        };
        for (const [index, row] of rows.entries()) {
          boards.apply(row);
          follow((audience) => ((waits[index % waits.length] ?? 0) & (1 << AUDIENCES.indexOf(audience))) !== 0);
        }
        follow(() => false);
        for (const [audience, client] of clients) expect(encodeSnapshot(client)).toBe(bytes(audience, rows));
      }),
      RUNS,
    );
  });

  it('never change a snapshot that somebody holds', () => {
    fc.assert(
      fc.property(boardJournals, (rows) => {
        const boards = new EventBoards(boardIdentity, rules, nameOf);
        const held = new Map(
          AUDIENCES.map((audience) => [boards.board(audience), encodeSnapshot(boards.board(audience))]),
        );
        for (const row of rows) {
          boards.apply(row);
          boards.tick();
          const board = boards.board('public');
          held.set(board, held.get(board) ?? encodeSnapshot(board));
        }
        for (const [snapshot, text] of held) expect(encodeSnapshot(snapshot)).toBe(text);
      }),
      RUNS,
    );
  });

  it('11.14 export and screen print the same numbers in the same order', () => {
    fc.assert(
      fc.property(boardJournals, (rows) => {
        const board = at('organiser', rows);
        const exported = results(foldAll(rules, rows));
        expect(board.rows.map(({ rank, number, total }) => ({ rank, number, total }))).toEqual(
          exported.map(({ rank, number, total }) => ({ rank, number, total })),
        );
        if (rules.stages.length > 1)
          expect(board.rows.map(({ cells }) => cells)).toEqual(exported.map(({ stages }) => stages));
        expect([...board.rows].reverse().sort(compareRows)).toEqual(board.rows);
      }),
      RUNS,
    );
  });

  it('have cells that add up to the total, and nothing marked is never zero', () => {
    fc.assert(
      fc.property(boardJournals, (rows) => {
        for (const { cells, total } of at('jury', rows).rows) {
          const known = cells.filter((cell) => cell !== null);
          if (total === null) expect(known).toEqual([]);
          else expect(sum(known.map(dec)).eq(dec(total))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('11.8 stand still for the public from the freeze on, and are never called final while they do', () => {
    fc.assert(
      fc.property(
        boardJournals,
        boardJournals,
        fc.constantFrom<Audience>('public', 'hall'),
        (before, after, audience) => {
          const start = before.filter(({ body }) => body.kind !== 'state' && body.kind !== 'freeze');
          const later = after.filter(({ body }) => !['freeze', 'policy', 'state'].includes(body.kind));
          const freeze = { kind: 'freeze', frozen: true, reason: 'noon' } as const;
          const journal = renumbered([...start, rowOf(freeze), ...later]);
          const frozen = at(audience, journal.slice(0, start.length + 1));
          expect(frozen.head.status).toBe('frozen');
          expect(encodeSnapshot(at(audience, journal))).toBe(encodeSnapshot(frozen));
          const closed = renumbered([...journal, rowOf({ kind: 'state', state: 'marking_closed', reason: 'done' })]);
          expect(at(audience, closed)).toEqual({
            ...frozen,
            v: closed.length,
            head: { ...frozen.head, state: 'marking_closed' },
          });
        },
      ),
      RUNS,
    );
  });

  it('11.15 show jury and public the same numbers once final, whatever came late', () => {
    fc.assert(
      fc.property(boardJournals, (rows) => {
        const open = rows.map((row) =>
          row.body.kind === 'policy'
            ? { ...row, body: { ...row.body, policy: { ...row.body.policy, top: null } } }
            : row,
        );
        const done = renumbered([...open, rowOf({ kind: 'state', state: 'final', reason: 'signed' })]);
        const numbers = (audience: Audience) => at(audience, done).rows.map(({ name, employer, ...row }) => row);
        expect(numbers('public')).toEqual(numbers('jury'));
        expect(at('public', done).head).toEqual(at('jury', done).head);
        expect(at('public', done).head.status).toBe('final');
      }),
      RUNS,
    );
  });
});

const rowOf = (body: JournalRow['body']): JournalRow => ({ seq: 0, event: 'event', at: 0, body });

const renumbered = (rows: readonly JournalRow[]): JournalRow[] =>
  rows.map((row, index) => ({ ...row, seq: index + 1, at: (index + 1) * 1000 }));
