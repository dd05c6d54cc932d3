import { Dice } from './dice.js';
import type { Entrant, EntryInput, EventInput } from './shapes.js';
import { sheetsOf } from './sheets.js';
import { type DemoJudge, judgesOf } from './staff.js';
import { THEORY, type Trade } from './trade.js';

interface EventScene {
  seed: string;
  trade: Trade;
  entrants: readonly Entrant[];
  /** Entries that are marked already, in running order. */
  done: number;
  /** How many behind them were measured already. */
  measured: number;
  now: number;
}

const DAY_MS = 86_400_000;
const STATIONS = 20;
const SESSIONS = [
  { code: 'S1', name: '上午场', nameEn: 'Morning', from: '08:30', to: '11:30' },
  { code: 'S2', name: '下午场', nameEn: 'Afternoon', from: '13:30', to: '16:30' },
] as const;

const station = (index: number): string => String((index % STATIONS) + 1).padStart(2, '0');
/** The day in the contest's zone, which is eight hours ahead all year. */
const dayOf = (now: number): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);

/** Entry numbers in the order in which they work. */
export const runningOrder = (seed: string, { code, base }: Trade, count: number): string[] =>
  new Dice(`${seed} ${code} order`).shuffle(Array.from({ length: count }, (_, index) => String(base + index + 1)));

/** One event of the demo: theory written by all, practical marked as far as `done` says. */
export function demoEvent({ seed, trade, entrants, done, measured, now }: EventScene): EventInput {
  const order = runningOrder(seed, trade, entrants.length);
  const judges = judgesOf(trade);
  const entries = entrants.map((entrant, index) => entry(seed, trade, entrant, index, order, now));
  const recusals = recusalsOf(judges, entries);
  const absences = [absenceOf(judges, trade, order[2] ?? '')];
  return {
    ...{ code: trade.code, name: trade.name, nameEn: trade.nameEn, group: 'worker', capacity: entrants.length },
    ...(trade.occupation && { occupation: trade.occupation }),
    stages: stagesOf(trade, dayOf(now)),
    ties: ['stage:practical', 'stage:theory'],
    awards: { percents: ['10', '20', '30'] },
    ...{ entries, recusals, absences, panels: panelsOf(judges, trade) },
    marks: sheetsOf({
      ...{ seed, trade, judges, entries, recusals, absences },
      marked: new Set(order.slice(0, done)),
      // Every other one, so that measuring and judging go on side by side.
      measured: new Set(order.slice(done).filter((_, index) => index % 2 === 1 && index < 2 * measured)),
    }),
  };
}

function stagesOf(trade: Trade, day: string): EventInput['stages'] {
  const sessions = SESSIONS.map(({ code, name, nameEn, from, to }) => ({
    ...{ code, name, nameEn, startsAt: `${day}T${from}:00+08:00`, endsAt: `${day}T${to}:00+08:00` },
    stations: Array.from({ length: STATIONS }, (_, index) => station(index)),
  }));
  const practical = { code: 'practical', name: '实操', nameEn: 'Practical', kind: 'practical', weight: '0.7' } as const;
  const { code, name, nameEn, max } = THEORY;
  return [
    { code, name, nameEn, kind: 'theory', weight: '0.3', max, places: 1 },
    { ...practical, sessions, criteria: trade.criteria },
  ];
}

/** Two of three agreed to be named. The last in the order did not come. */
function entry(
  seed: string,
  trade: Trade,
  entrant: Entrant,
  index: number,
  order: readonly string[],
  now: number,
): EntryInput {
  const number = String(trade.base + index + 1);
  const place = order.indexOf(number);
  const session = place < STATIONS ? 'S1' : 'S2';
  const agreed = new Dice(`${seed} ${number} consent`).throw() < 0.67;
  const givenAt = new Date(now - (3 + (index % 9)) * DAY_MS).toISOString();
  return {
    ...{ number, ...entrant },
    ...(agreed && { consents: { publishName: { textVersion: '2026-1', givenAt } } }),
    placements: [{ stage: 'practical', session, station: station(place) }],
    ...(place === order.length - 1 && { status: 'no_show' as const, statusReason: '检录截止时未到场' }),
  };
}

function panelsOf(judges: readonly DemoJudge[], { by }: Trade): EventInput['panels'] {
  const [p1, p2, p3, p4, p5] = judges.map(({ code }) => code) as [string, string, string, string, string];
  const panel = (code: string, sections: string[], ...codes: string[]) => ({
    ...{ code, stage: 'practical', sections, judges: codes },
  });
  return [
    { code: 'theory', stage: 'theory', judges: [p1] },
    panel('process', by.first, p2, p4),
    panel('measure', by.second, p3),
    panel('instruments', by.clock, p4, p2),
    { ...panel('look', by.three, p1, p3, p5), minimum: 3 },
    { ...panel('craft', by.five, p1, p2, p3, p4, p5), minimum: 3 },
  ];
}

const recusalsOf = (judges: readonly DemoJudge[], entries: readonly EntryInput[]) =>
  judges.flatMap(({ code, employer }) =>
    entries
      .filter((entrant) => entrant.employer === employer)
      .map(({ number }) => ({ judge: code, entry: number, reason: '与选手同一单位' })),
  );

const absenceOf = (judges: readonly DemoJudge[], trade: Trade, number: string) => ({
  judge: judges[3]?.code ?? '',
  stage: 'practical',
  entry: number,
  aspects: trade.criteria
    .flatMap(({ sections }) => sections)
    .filter(({ code }) => trade.by.five.includes(code))
    .flatMap(({ aspects }) => aspects.map(({ code }) => code)),
  reason: '当时在处理邻近工位的设备故障，未看到操作过程',
});
