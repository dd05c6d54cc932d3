import type { Aspect, Criterion } from './shapes.js';

/** What one event of the demo is about. Section codes of all trades: who marks what is the same everywhere. */
export interface Trade {
  code: string;
  name: string;
  nameEn: string;
  occupation?: { code: string; name: string };
  /** Entry numbers begin behind it: 100 gives 101. */
  base: number;
  criteria: Criterion[];
  /** Which sections are measured by whom, and which are judged by three or by all five. */
  by: { first: string[]; second: string[]; clock: string[]; three: string[]; five: string[] };
}

export const THEORY: Aspect = { code: 'theory', name: '理论', nameEn: 'Theory', max: '100', type: 'value', places: 1 };

/** Every aspect of a trade by code, with the theory mark. */
export const aspectsOf = (trade: Trade): Map<string, Aspect> =>
  new Map(
    [THEORY, ...trade.criteria.flatMap(({ sections }) => sections.flatMap(({ aspects }) => aspects))].map((aspect) => [
      aspect.code,
      aspect,
    ]),
  );
