import { boardIdentity, boardRules, nameOf } from '../../testing/board-journals.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import type { Audience } from './board.js';
import { boardAt, EventBoards } from './event-boards.js';

const rules = boardRules['one stage'];
const gap = (entry: string) => ({ stage: 'P', section: 'G', entry, judge: 'j1' });
const fault = (entry: string) => ({ stage: 'P', section: 'F', entry, judge: 'j1' });
const at = (audience: Audience, journal: JournalWriter) =>
  boardAt(boardIdentity, rules, nameOf, audience, journal.rows);
const following = (journal: JournalWriter) => {
  const boards = new EventBoards(boardIdentity, rules, nameOf);
  const take = () => {
    for (const row of journal.rows) boards.apply(row);
  };
  take();
  return { boards, take };
};

describe('the boards of an event', () => {
  it('carry the policy and the final in their id', () => {
    const journal = new JournalWriter().state('running');
    expect(at('public', journal).board).toBe('harbour/weld:public:0');
    journal.policy({ names: 'masked', employer: true, top: null });
    expect(at('hall', journal).board).toBe('harbour/weld:hall:2');
    expect(at('hall', journal.freeze(true)).board).toBe('harbour/weld:hall:3');
    expect(at('jury', journal.state('final')).board).toBe('harbour/weld:jury:3:final');
  });

  it('show names and employers by audience and policy', () => {
    const journal = new JournalWriter().policy({ names: 'full', employer: true, top: null });
    const seen = (audience: Audience) =>
      at(audience, journal)
        .rows.slice(0, 2)
        .map(({ name, employer }) => [name, employer]);
    expect(seen('public')).toEqual([
      ['王第0', null],
      [null, '厂1'],
    ]);
    expect(seen('jury')).toEqual([
      [null, null],
      [null, '厂1'],
    ]);
    expect(seen('organiser')).toEqual([
      ['王第0', null],
      ['王第1', '厂1'],
    ]);
    journal.policy({ names: 'number', employer: false, top: null });
    expect(seen('public')).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(seen('organiser')).toEqual([
      ['王第0', null],
      ['王第1', '厂1'],
    ]);
  });

  it('print deductions with a minus and unmarked parts as null', () => {
    const journal = new JournalWriter().mark(gap('e3'), 'gap', '1').mark(fault('e3'), 'fault', '1.5');
    const [first, second] = at('public', journal).rows;
    expect(first).toMatchObject({
      number: '3',
      rank: 1,
      cells: [null, '30.00', '-1.50'],
      total: '28.50',
      possible: '98.50',
    });
    expect(second).toMatchObject({ number: '1', rank: null, cells: [null, null, null], total: null });
  });

  it('show the first rows only where the policy says so, and no prize cut below them', () => {
    const journal = new JournalWriter().policy({ names: 'number', employer: false, top: 2 });
    for (const entry of ['e1', 'e2', 'e3', 'e4', 'e5'])
      journal.mark(gap(entry), 'gap', '1').mark(fault(entry), 'fault', entry.slice(1));
    expect(at('public', journal).rows.map(({ number }) => number)).toEqual(['1', '2']);
    expect(at('public', journal).head.prizes.map(({ count, cut }) => [count, cut])).toEqual([
      [1, '29.00'],
      [1, '28.00'],
      [1, null],
    ]);
    expect(at('jury', journal).rows).toHaveLength(12);
  });

  it('11.5 a replay supersedes the old score everywhere', () => {
    const journal = new JournalWriter().mark(gap('e1'), 'gap', '1').mark(fault('e2'), 'fault', '1');
    const { boards, take } = following(journal);
    for (const audience of ['public', 'hall', 'jury', 'organiser'] as const) boards.board(audience);
    journal.mark(gap('e1'), 'gap', '0').mark(fault('e1'), 'fault', '3');
    take();
    for (const { audience, delta } of boards.tick()) {
      const [first] = boards.board(audience).rows;
      expect([first?.number, first?.total]).toEqual(['2', '-1.00']);
      expect(JSON.stringify([delta, boards.board(audience)])).not.toContain('30.00');
      expect(boards.board(audience)).toEqual(at(audience, journal));
    }
    expect(boards.tick()).toEqual([]);
  });

  it('11.8 hide what is marked after the freeze until the final, from the public and the hall only', () => {
    const journal = new JournalWriter().state('running').mark(gap('e1'), 'gap', '1').freeze(true);
    const { boards, take } = following(journal);
    const before = boards.board('public').rows;
    boards.board('jury');
    journal.mark(fault('e2'), 'fault', '1').state('marking_closed');
    take();
    const steps = boards.tick();
    expect(steps.find(({ audience }) => audience === 'public')?.delta?.changes).toEqual({
      head: { state: 'marking_closed' },
    });
    expect(boards.board('public')).toMatchObject({ head: { status: 'frozen' }, rows: before });
    expect(boards.board('jury').rows[1]).toMatchObject({ number: '2', total: '-1.00' });
    journal.state('final');
    take();
    expect(boards.tick().map(({ delta }) => delta)).toEqual([null, null]);
    expect(boards.board('public')).toMatchObject({ head: { status: 'final' }, board: 'harbour/weld:public:3:final' });
    expect(boards.board('public').rows).toEqual(boards.board('jury').rows.map((row) => ({ ...row })));
  });

  it('a freeze in the middle of a tick is caught at its own row', () => {
    const journal = new JournalWriter();
    const { boards, take } = following(journal);
    boards.board('public');
    journal.mark(gap('e1'), 'gap', '1').freeze(true).mark(gap('e2'), 'gap', '1');
    take();
    boards.tick();
    expect(
      boards
        .board('public')
        .rows.filter(({ rank }) => rank !== null)
        .map(({ number }) => number),
    ).toEqual(['1']);
  });

  it('11.6 undoing a disqualification brings rank and score back', () => {
    const journal = new JournalWriter().mark(gap('e1'), 'gap', '1').mark(fault('e2'), 'fault', '1');
    const before = at('public', journal).rows;
    journal.status('e1', 'disqualified');
    expect(
      at('public', journal)
        .rows.map(({ number, rank }) => [number, rank])
        .slice(0, 2),
    ).toEqual([
      ['2', 1],
      ['1', null],
    ]);
    expect(at('public', journal.status('e1', 'active')).rows).toEqual(before);
  });

  it('give awards with the final result and not before', () => {
    const journal = new JournalWriter().mark(gap('e1'), 'gap', '1').mark(gap('e2'), 'gap', '0');
    expect(at('organiser', journal).rows.map(({ award }) => award)).toEqual(Array(12).fill(null));
    expect(at('public', journal.state('final')).rows[0]?.award).toBe(0);
  });

  it('keep their version while nothing on them changes', () => {
    const journal = new JournalWriter().mark(gap('e1'), 'gap', '1');
    const { v } = at('public', journal);
    journal.mark({ ...gap('e1'), judge: 'j2' }, 'bead', '2').submit({ ...gap('e1'), judge: 'j2' });
    expect(at('public', journal).v).toBe(v);
  });
});
