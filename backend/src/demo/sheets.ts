import type { EventInput } from './shapes.js';
import type { DemoJudge } from './staff.js';
import { THEORY, type Trade } from './trade.js';
import { markFor } from './value.js';

type Given<K extends keyof EventInput> = NonNullable<EventInput[K]>;
type Sheet = Given<'marks'>[number];

interface Marked {
  seed: string;
  trade: Trade;
  judges: readonly DemoJudge[];
  entries: Given<'entries'>;
  recusals: Given<'recusals'>;
  absences: Given<'absences'>;
  /** Entries whose practical work is marked. */
  marked: ReadonlySet<string>;
  /** Entries that were measured, while the judgements are still to come. */
  measured: ReadonlySet<string>;
}

/** The sheets that came in before the doors opened: theory of everybody, practical of some. */
export function sheetsOf(event: Marked): Sheet[] {
  const active = event.entries.filter(({ status = 'active' }) => status === 'active');
  const theory = event.judges[0]?.code ?? '';
  return active.flatMap(({ number }) => [
    {
      ...{ stage: 'theory', section: 'theory', entry: number, judge: theory },
      values: { theory: markFor({ seed: event.seed, entry: number, judge: theory, aspect: THEORY }) },
    },
    ...practical(event, number),
  ]);
}

function practical(event: Marked, entry: string): Sheet[] {
  const { seed, trade, marked, measured } = event;
  const byEye = new Set([...trade.by.three, ...trade.by.five]);
  const isIn = (section: string) => marked.has(entry) || (measured.has(entry) && !byEye.has(section));
  return trade.criteria.flatMap(({ sections }) =>
    sections
      .filter(({ code }) => isIn(code))
      .flatMap((section) =>
        markers(event, section.code, entry).map((judge) => ({
          ...{ stage: 'practical', section: section.code, entry, judge },
          values: Object.fromEntries(
            section.aspects.map((aspect) => [aspect.code, markFor({ seed, entry, judge, aspect })]),
          ),
        })),
      ),
  );
}

/** Who fills a section's sheet for an entry: the first who may where it is measured, else all who may. */
function markers({ judges, trade: { by }, recusals, absences }: Marked, section: string, entry: string): string[] {
  const [p1, p2, p3, p4, p5] = judges.map(({ code }) => code) as [string, string, string, string, string];
  const may = (judge: string) => !recusals.some((recusal) => recusal.judge === judge && recusal.entry === entry);
  const there = (judge: string) => !absences.some((absence) => absence.judge === judge && absence.entry === entry);
  if (by.three.includes(section)) return [p1, p3, p5];
  if (by.five.includes(section)) return judges.map(({ code }) => code).filter((code) => may(code) && there(code));
  if (by.second.includes(section)) return [p3];
  const [main, other] = by.first.includes(section) ? [p2, p4] : [p4, p2];
  return [may(main) ? main : other];
}
