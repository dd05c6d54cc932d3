import type { Panel } from '../scoring/rules.js';
import { decideTrainees } from './coaching.js';
import { decideObserver } from './observer.js';
import { recusalsOf, shortPanels } from './recusals.js';
import { delegationTodo } from './todo.js';

describe('what a delegation lacks', () => {
  const worker = (status: 'to_confirm' | 'registered' | 'withdrawn' | 'to_approve', signedUp = true) => ({
    status,
    signedUp,
  });

  it.each([
    ['the leader has not taken the link', { led: false, open: true, workers: [] }, ['leader_link 1']],
    ['nobody was entered', { led: true, open: true, workers: [] }, ['no_workers 1']],
    ['nobody who is in was entered', { led: true, open: true, workers: [worker('withdrawn')] }, ['no_workers 1']],
    ['nobody can be entered any more', { led: true, open: false, workers: [] }, []],
    ['all is done', { led: true, open: true, workers: [worker('registered')] }, []],
    [
      'workers and the organiser have to act',
      { led: true, open: true, workers: [worker('to_confirm', false), worker('to_confirm'), worker('to_approve')] },
      ['to_send 1', 'to_confirm 1', 'to_approve 1'],
    ],
  ])('%s', (_, facts, todo) => {
    expect(delegationTodo(facts).map(({ kind, count }) => `${kind} ${count}`)).toEqual(todo);
  });
});

describe('who may not mark whom', () => {
  const judges = [
    { id: 'j1', employer: '云泽 电驱' },
    { id: 'j2', employer: null },
    { id: 'j3', employer: '鉴定中心' },
  ];

  it('is the coach and who works for the same employer, written in whatever width and spacing', () => {
    const marked = [
      { id: 'a', employer: '云泽电驱', coachedBy: new Set(['j2']) },
      { id: 'b', employer: '澄远', coachedBy: new Set<string>() },
      { id: 'c', employer: null, coachedBy: new Set(['j1']) },
    ];
    expect(recusalsOf(judges, marked)).toEqual([
      { judge: 'j1', entry: 'a', why: 'employer' },
      { judge: 'j2', entry: 'a', why: 'coach' },
      { judge: 'j1', entry: 'c', why: 'coach' },
    ]);
  });

  it('says which panels are short without them', () => {
    const panel = (code: string, minimum: number): Panel =>
      ({ code, stage: 's', sections: [], sessions: null, judges: ['j1', 'j2', 'j3'], minimum }) satisfies Panel;
    expect(shortPanels([panel('A', 3), panel('B', 2)], new Set(['j2']))).toEqual(['A']);
  });
});

describe('who may register to observe', () => {
  it.each([
    [['draft'], 'not_found'],
    [['draft', 'final'], 'observers_closed'],
    [['cancelled', 'running'], null],
    [['published'], null],
  ] as const)('%j: %s', (states, code) => {
    const decided = decideObserver(states);
    expect(decided.ok ? null : decided.violation.code).toBe(code);
  });
});

describe('whom a coach coaches', () => {
  const workers = [
    { id: 'open', state: 'registration_open' as const },
    { id: 'closed', state: 'registration_closed' as const },
  ];

  it('can change until registration closes, each person once', () => {
    expect(decideTrainees(workers, [], ['open', 'open'])).toEqual({ ok: true, value: ['open'] });
    expect(decideTrainees(workers, ['open', 'closed'], ['closed'])).toEqual({ ok: true, value: ['closed'] });
  });

  it.each([
    ['a stranger', [], ['somebody'], 'coach_trainee'],
    ['one more in a closed event', [], ['closed'], 'coach_closed'],
    ['one less in a closed event', ['closed'], [], 'coach_closed'],
  ])('never: %s', (_, before, after, code) => {
    expect(decideTrainees(workers, before, after)).toMatchObject({ ok: false, violation: { code } });
  });
});
