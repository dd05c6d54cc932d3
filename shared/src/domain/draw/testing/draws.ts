import { commitmentOf } from '../commitment.js';
import { abortDraw, commitDraw, freezeDraw, revealDraw, throwDice } from '../decide-draw.js';
import type { Draw, DrawEntry, DrawList } from '../draw.js';

/** 2026-11-20 08:30 in Shanghai, in milliseconds. */
export const START = Date.parse('2026-11-20T08:30:00+08:00');
export const DRAW_ID = '0193a1b2-0000-7000-8000-000000000001';
export const SECRETS = { organiser: '11'.repeat(32), supervisor: '22'.repeat(32) } as const;

/** `A A B` → three entries 001 … 003 of employers A, A and B; `-` has none. */
export const entriesOf = (employers: string): DrawEntry[] =>
  employers.split(' ').map((employer, index) => ({
    number: String(index + 1).padStart(3, '0'),
    employer: employer === '-' ? null : employer,
  }));

/** Sessions of so many stations each. */
export const listOf = (employers: string, stations: number[], apart = true): DrawList => ({
  contest: 'home',
  event: 'welding',
  entries: entriesOf(employers),
  sessions: stations.map((count, index) => ({ name: `${index + 1}`, start: null, stations: count })),
  apart,
});

/** The value of a decision that must succeed. */
export function must<T>(result: { ok: true; value: T } | { ok: false; violation: { code: string } }): T {
  if (!result.ok) throw new Error(result.violation.code);
  return result.value;
}

export const frozen = (list = listOf('A A B B C -', [4, 3])): Draw =>
  must(
    freezeDraw(
      {
        draw: DRAW_ID,
        list,
        officials: [
          { role: 'organiser', name: '贺知远' },
          { role: 'supervisor', name: '闻人舒' },
        ],
      },
      START,
    ),
  );

/** Commits with the secret of the role. */
export const commit = (draw: Draw, role: 'organiser' | 'supervisor', secret: string = SECRETS[role]): Draw => {
  const commitment = commitmentOf({ draw: draw.draw, role, listHash: draw.listHash, secret });
  return must(commitDraw(draw, { role, commitment }, START + 1000));
};

export const committed = (draw = frozen()): Draw => commit(commit(draw, 'organiser'), 'supervisor');
export const thrown = (draw = frozen()): Draw => must(throwDice(committed(draw), '3 5 1 6', START + 2000));

/** A draw up to its result. */
export const done = (draw = frozen()): Draw => {
  const first = must(revealDraw(thrown(draw), { role: 'organiser', secret: SECRETS.organiser }, START + 3000));
  return must(revealDraw(first, { role: 'supervisor', secret: SECRETS.supervisor }, START + 4000));
};

export const aborted = (): Draw => must(abortDraw(thrown(), '监督离场', START + 5000));
