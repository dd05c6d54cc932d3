import { commitmentOf } from '@leitai/shared/domain/draw/commitment';
import { abortDraw, commitDraw, freezeDraw, revealDraw, throwDice } from '@leitai/shared/domain/draw/decide-draw';
import type { Draw } from '@leitai/shared/domain/draw/draw';
import type { Result } from '@leitai/shared/domain/problem/violation';
import { MORNING } from './fakes.js';

const SECRETS = [
  { role: 'organiser', secret: '11'.repeat(32) },
  { role: 'supervisor', secret: '22'.repeat(32) },
] as const;

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.violation.code);
  return result.value;
};

function frozenDraw(): Draw {
  const entries = ['001', '002', '003', '004'].map((number) => ({ number, employer: null }));
  const sessions = [{ name: '上午', start: null, stations: 4 }];
  const officials = SECRETS.map(({ role }) => ({ role, name: role }));
  const list = { contest: 'home', event: 'welding', entries, sessions, apart: true };
  return value(freezeDraw({ draw: '0193a1b2-0000-7000-8000-000000000001', list, officials }, MORNING));
}

/** A draw of four up to its result, without a server. */
export function finishedDraw(): Draw {
  let draw = frozenDraw();
  for (const { role, secret } of SECRETS) {
    const commitment = commitmentOf({ ...draw, role, secret });
    draw = value(commitDraw(draw, { role, commitment }, MORNING));
  }
  draw = value(throwDice(draw, '3 5 1 6', MORNING));
  for (const reveal of SECRETS) draw = value(revealDraw(draw, reveal, MORNING));
  return draw;
}

/** A draw that was stopped before anybody committed. */
export const abortedDraw = (): Draw => value(abortDraw(frozenDraw(), '名单有误', MORNING));

type Desk = <T>(status: number, path: string, body: object) => Promise<T>;

/** Draws those who are checked in by the API, up to the result. `desk` posts to the event. */
export async function drawThrough(desk: Desk, sessions: object[]): Promise<void> {
  const officials = SECRETS.map(({ role }) => ({ role, name: role }));
  const asked = { who: 'checked_in', sessions, apart: false, officials };
  const { draw, listHash } = await desk<Draw>(200, '/draws', asked);
  for (const { role, secret } of SECRETS) {
    const commitment = commitmentOf({ draw, role, listHash, secret });
    await desk(200, `/draws/${draw}/commitments`, { role, commitment });
  }
  await desk(200, `/draws/${draw}/dice`, { dice: '2 6 3' });
  for (const each of SECRETS) await desk(200, `/draws/${draw}/reveals`, each);
}
