import { boardIdentity, boardRules, nameOf } from '../../testing/board-journals.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { EventBoards } from '../board/event-boards.js';
import { decideRevealEnd, decideRevealStart, decideRevealStep, type RevealSituation } from './decide-reveal.js';
import { stepWithLeft } from './reveal.js';

const rules = boardRules['one stage'];
const fault = (entry: string) => ({ stage: 'P', section: 'F', entry, judge: 'j1' });
const gap = (entry: string) => ({ stage: 'P', section: 'G', entry, judge: 'j1' });

/** At the freeze 1 leads 2 and 3; then 3 loses two points, 2 none, 1 four. The others have nothing yet. */
const journal = () => {
  const made = new JournalWriter().state('running');
  for (const entry of ['e1', 'e2', 'e3']) made.mark(gap(entry), 'gap', '1').mark(fault(entry), 'fault', entry.slice(1));
  made.freeze(true);
  return made.mark(fault('e1'), 'fault', '4').mark(fault('e3'), 'fault', '5').state('marking_closed').revealStart(24);
};
const at = (step: number) => {
  const boards = new EventBoards(boardIdentity, rules, nameOf);
  for (const row of journal().revealStep(step).rows) boards.apply(row);
  return boards.board('hall');
};
const places = (step: number) =>
  at(step)
    .rows.filter(({ rank }) => rank !== null)
    .map(({ rank, number, total, sealed }) => [rank, number, total, sealed ? 'sealed' : 'open'].join(' '));

describe('the reveal from the bottom', () => {
  it('lights the lowest sealed entry up, then reveals it, and it goes to its place', () => {
    expect(places(18)).toEqual(['1 1 29.00 sealed', '2 2 28.00 sealed', '3 3 27.00 sealed']);
    expect(at(19).head.reveal).toEqual({
      ...{ step: 19, steps: 24, left: 3 },
      spot: { number: '3', open: false, rank: 3, total: '27.00' },
    });
    expect(places(19)).toEqual(places(18));
    expect(places(20)).toEqual(['1 1 29.00 sealed', '2 2 28.00 sealed', '3 3 25.00 open']);
    expect(places(22)).toEqual(['1 1 29.00 sealed', '2 2 28.00 open', '3 3 25.00 open']);
    expect(places(24)).toEqual(['1 2 28.00 open', '2 1 26.00 open', '3 3 25.00 open']);
    expect(at(24).head.reveal?.spot).toEqual({ number: '1', open: true, rank: 1, total: '29.00' });
  });

  it('tells the organiser what comes next, and rehearses on a copy of another id', () => {
    const boards = new EventBoards(boardIdentity, rules, nameOf);
    for (const row of journal().rows) boards.apply(row);
    expect(boards.show()?.turnAfter(18)).toMatchObject({
      was: { number: '3', total: '27.00', rank: 3 },
      is: { number: '3', total: '25.00', rank: 3 },
    });
    expect(boards.show()?.turnAfter(24)).toBeNull();
    const before = boards.board('hall');
    expect(boards.rehearse(24)).toMatchObject({ board: `${before.board}:rehearsal`, head: { reveal: { left: 0 } } });
    expect(boards.tick().filter(({ audience }) => audience === 'hall')).toEqual([]);
    expect(boards.board('hall')).toBe(before);
  });

  it('leaves the jury its own board, and the public the same as the hall', () => {
    const boards = new EventBoards(boardIdentity, rules, nameOf);
    for (const row of journal().revealStep(3).rows) boards.apply(row);
    expect(boards.board('jury').head.reveal).toBeUndefined();
    expect(boards.board('public').rows).toEqual(boards.board('hall').rows);
  });

  it('says nothing of an entry that has no row on a board of the first N', () => {
    const boards = new EventBoards(boardIdentity, rules, nameOf);
    const first = new JournalWriter().policy({ names: 'number', employer: false, top: 2 });
    for (const { body } of journal().revealStep(1).rows)
      first.rows.push({ seq: first.rows.length + 1, event: 'event', at: 0, body });
    for (const row of first.rows) boards.apply(row);
    expect(boards.board('hall').head.reveal).toMatchObject({ step: 1, spot: null });
  });
});

describe('deciding on a reveal', () => {
  const ready: RevealSituation = { frozen: true, state: 'marking_closed', reveal: null, changedSeq: 7 };
  const on = { ...ready, reveal: { step: 4, steps: 10, since: 7 } };
  const refused = (code: string) => ({ ok: false, violation: expect.objectContaining({ code }) });

  it.each([
    ['marking goes on', { ...ready, state: 'running' as const }, 10, 'reveal_marking_open'],
    ['all is final', { ...ready, state: 'final' as const }, 10, 'reveal_marking_open'],
    ['nothing is frozen', { ...ready, frozen: false }, 10, 'reveal_not_frozen'],
    ['nobody takes part', ready, 0, 'reveal_empty'],
    ['11.9 it has begun', on, 10, 'reveal_begun'],
  ])('does not begin when %s', (_, situation, steps, code) => {
    expect(decideRevealStart(situation, steps)).toEqual(refused(code));
  });

  it('begins, and anew when scores changed since', () => {
    expect(decideRevealStart(ready, 10)).toEqual({ ok: true, value: 10 });
    expect(decideRevealStart({ ...on, changedSeq: 8 }, 10)).toEqual({ ok: true, value: 10 });
  });

  it.each([
    ['none has begun', ready, 4, 5, 'reveal_not_begun'],
    ['11.9 the step was taken already', on, 3, 4, 'reveal_moved'],
    ['it leads nowhere', on, 4, 4, 'reveal_range'],
    ['it leads too far', on, 4, 11, 'reveal_range'],
    ['scores changed since', { ...on, changedSeq: 8 }, 4, 5, 'reveal_outdated'],
    ['marking was opened again', { ...on, state: 'running' as const }, 4, 5, 'reveal_marking_open'],
  ])('does not step when %s', (_, situation, base, to, code) => {
    expect(decideRevealStep(situation, { base, to })).toEqual(refused(code));
  });

  it('steps forth, back and to the top N, and is taken back', () => {
    expect(decideRevealStep(on, { base: 4, to: 5 })).toEqual({ ok: true, value: 5 });
    expect(decideRevealStep(on, { base: 4, to: 3 })).toEqual({ ok: true, value: 3 });
    expect([stepWithLeft(24, 10), stepWithLeft(24, 100)]).toEqual([4, 0]);
    expect(decideRevealEnd(on)).toEqual({ ok: true, value: true });
    expect(decideRevealEnd(ready)).toEqual(refused('reveal_not_begun'));
  });
});
