import { DEMO_CONTEST, type Scene } from './definition.js';
import { harness } from './trades/harness.js';
import { plc } from './trades/plc.js';
import { welding } from './trades/welding.js';

/** In the order in which the contest lists them. `pace` stretches the judges' pauses. */
export const ACTS = [
  /** Runs and moves: some twenty-five minutes to its end. */
  { trade: welding, done: 7, measured: 9, pace: 1 },
  /** Nearly marked, and frozen so that the last places stay open. */
  { trade: plc, done: 35, measured: 0, pace: 5 },
  /** Final, with medals. */
  { trade: harness, done: 39, measured: 0, pace: 1 },
] as const;

/** A round of the show: the same three trades, other people. */
export function sceneOf(round: number, now: number): Scene {
  const year = new Date(now).getUTCFullYear();
  return {
    code: `${DEMO_CONTEST}${round}`,
    name: `${year}年云泽新能源汽车零部件行业职工技能竞赛${round > 1 ? `（第${round}场）` : ''}`,
    nameEn: `Yunze EV Parts Skills Contest ${year}${round > 1 ? `, round ${round}` : ''}`,
    events: [...ACTS],
    now,
  };
}

/** The round that a contest is, or null for a contest that a visitor brought. */
export function roundOf(code: string): number | null {
  const round = new RegExp(`^${DEMO_CONTEST}(\\d+)$`).exec(code)?.[1];
  return round === undefined ? null : Number(round);
}
