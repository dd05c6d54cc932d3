import {
  aCriterion,
  anAspect,
  aPanel,
  aPanelAspect,
  aSection,
  aStage,
  entries,
  inputs,
  judges,
  rulesOf,
} from '../../testing/build-rules.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { foldAll } from '../journal/fold.js';
import { sentence } from '../problem/catalogue.js';
import type { EventRules } from '../scoring/rules.js';
import { contestState, decideMove, movesFrom } from './moves.js';
import { EVENT_STATES, type EventState } from './states.js';

const section = aSection('W', [anAspect('bead', inputs.judgement)]);
const stage = aStage('P', [aCriterion('A', [section])]);
const rules = (more: Partial<EventRules> = {}) => rulesOf([stage], judges(3), { entries: entries(2), ...more });
const place = (entry: string) => ({ stage: 'P', section: 'W', entry });
const complete = () =>
  new JournalWriter()
    .panel(place('e1'), 'bead', { j1: '1', j2: '2', j3: '1' })
    .panel(place('e2'), 'bead', { j1: '3', j2: '3', j3: '3' });
const move = (to: EventState, journal: JournalWriter, of = rules()) => decideMove(foldAll(of, journal.rows), to);
const missing = (to: EventState, journal: JournalWriter, of = rules()) =>
  movesFrom(foldAll(of, journal.rows))
    .find((one) => one.to === to)
    ?.missing.map(({ code, params }) => sentence(code, 'zh', params));

describe('moves of an event', () => {
  it.each<[EventState, EventState]>([
    ['draft', 'running'],
    ['running', 'marking_closed'],
    ['marking_closed', 'final'],
    ['marking_closed', 'running'],
    ['final', 'archived'],
    ...EVENT_STATES.filter((state) => !['final', 'archived', 'cancelled'].includes(state)).map(
      (state) => [state, 'cancelled'] as [EventState, EventState],
    ),
  ])('%s → %s is open', (from, to) => {
    expect(move(to, complete().state(from))).toEqual({ ok: true, value: to });
  });

  it.each<[EventState, EventState]>([
    ['draft', 'final'],
    ['draft', 'marking_closed'],
    ['running', 'final'],
    ['running', 'running'],
    ['final', 'running'],
    ['final', 'cancelled'],
    ['archived', 'running'],
    ['cancelled', 'running'],
  ])('%s → %s is refused in words of both languages', (from, to) => {
    const decided = move(to, complete().state(from));
    expect(decided).toMatchObject({ ok: false, violation: { code: 'state_move' } });
    const { params } = decided.ok ? {} : decided.violation;
    expect(sentence('state_move', 'zh', params)).not.toMatch(/[a-z{]/);
    expect(sentence('state_move', 'en', params)).not.toMatch(/[{_]|\p{Script=Han}/u);
  });
});

describe('what is missing before marking', () => {
  it('is somebody to mark', () => {
    expect(missing('running', new JournalWriter(), rules({ entries: [] }))).toEqual(['组织方须先登记参赛者。']);
  });

  it('is a panel for each section', () => {
    expect(missing('running', new JournalWriter(), rules({ panels: [] }))).toEqual([
      '组织方须为“W”指定裁判组：1号等2名参赛者还没有人评。',
    ]);
  });

  it('are judges who are not recused, three for a judgement', () => {
    const recusals = [{ judge: 'j2', entry: 'e2' }];
    expect(missing('running', new JournalWriter(), rules({ recusals }))).toEqual([
      '组织方须为“W”补足裁判：2号等1名参赛者的裁判（不含回避）不足3人。',
    ]);
    expect(missing('running', new JournalWriter().status('e2', 'withdrawn'), rules({ recusals }))).toEqual([]);
    const panels = [aPanel(stage, judges(4), { reserves: ['j4'] })];
    const reserve = rules({ recusals, panels });
    expect(missing('running', new JournalWriter(), reserve)).toHaveLength(1);
    const sheets = [{ section: 'W', entries: ['e2'] }];
    const stepIn = { kind: 'substitute' as const, stage: 'P', from: 'j2', to: 'j4', sheets, reason: 'ill' };
    expect(missing('running', new JournalWriter().add(stepIn), reserve)).toEqual([]);
  });
});

describe('what is missing before the end of marking', () => {
  const running = () => new JournalWriter().state('running');

  it('names who must do what', () => {
    const journal = running()
      .panel(place('e1'), 'bead', { j1: '0', j2: '3', j3: '1' })
      .panel(place('e2'), 'bead', { j1: '3', j2: '3', j3: null });
    expect(missing('marking_closed', journal)).toEqual([
      '裁判长须主持1号bead的第二轮评判。',
      '裁判j3须提交2号的“W”评分表。',
    ]);
  });

  it('is a mark on a submitted sheet to which an aspect moved', () => {
    const gap = aStage('P', [aCriterion('A', [aSection('W', [aPanelAspect('look'), anAspect('gap', inputs.binary)])])]);
    const journal = running().panel(place('e1'), 'look', { j2: '5', j3: '5' }).absent('j1', 'P', ['e1']);
    expect(missing('marking_closed', journal, rulesOf([gap], judges(3), { entries: entries(1) }))).toEqual([
      '裁判j2须在1号的“W”评分表上补打gap。',
    ]);
  });

  it('lists twenty and counts the rest; the refusal says it in both languages', () => {
    const decided = move('marking_closed', running(), rules({ entries: entries(9) }));
    expect(decided).toMatchObject({ ok: false, violation: { code: 'state_blocked', params: { count: 27 } } });
    const { params } = decided.ok ? {} : decided.violation;
    expect(sentence('state_blocked', 'zh', params)).toMatch(
      /^还有27件事没完成：裁判j1须提交1号的“W”评分表。.*另有7件。$/,
    );
    expect(sentence('state_blocked', 'en', params)).toMatch(/^Still to do \(27\): Judge j1 .* And 7 more\.$/);
  });

  it('is nothing of an entry that is out, and nothing for a cancellation', () => {
    const journal = running().status('e1', 'no_show').panel(place('e2'), 'bead', { j1: '3', j2: '3', j3: '2' });
    expect(missing('marking_closed', journal)).toEqual([]);
    expect(missing('cancelled', running())).toEqual([]);
  });
});

describe('the state of a contest', () => {
  it.each<[EventState[], EventState]>([
    [[], 'draft'],
    [['draft', 'draft'], 'draft'],
    [['draft', 'registration_open'], 'registration_open'],
    [['cancelled', 'cancelled'], 'cancelled'],
    [['cancelled', 'final'], 'final'],
    [['running', 'final'], 'running'],
    [['final', 'draft'], 'running'],
    [['marking_closed', 'final'], 'marking_closed'],
    [['archived', 'final'], 'final'],
    [['archived', 'archived'], 'archived'],
  ])('with events %j is %s', (events, state) => {
    expect(contestState(events)).toBe(state);
    expect(contestState([...events].reverse())).toBe(state);
  });
});
