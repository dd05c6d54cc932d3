export interface SmallContest {
  code: string;
  entries: number;
  judges: number;
  /** Most marks; every judge gives one value a sheet on this panel aspect. */
  max?: string;
}

/** One section with one panel aspect P1, in steps of 0.25 up to `max`. */
const practical = (max: string) => ({
  code: 'practical',
  name: '实操',
  kind: 'practical',
  unbounded: true,
  criteria: [
    {
      code: 'A',
      name: '外观',
      sections: [
        { code: 'A1', name: '焊缝', aspects: [{ code: 'P1', name: '成形', type: 'panel', max, step: '0.25' }] },
      ],
    },
  ],
});

const numbered = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** A contest whose judges, the first of them the chief, all mark the one aspect of every entry; no marks yet. */
export const smallContest = ({ code, entries, judges, max = '10' }: SmallContest) => ({
  format: 'leitai-contest/1',
  contest: { code, name: '测试竞赛', nameEn: 'Test contest', policy: { names: 'masked' } },
  judges: numbered(judges, (n) => ({ code: `J${n}`, name: `裁判${n}`, ...(n === 1 && { role: 'chief_judge' }) })),
  events: [
    {
      code: 'welding',
      name: '焊工',
      stages: [practical(max)],
      ties: [],
      awards: { percents: ['10', '20', '30'] },
      entries: numbered(entries, (n) => ({
        number: String(n).padStart(3, '0'),
        name: `选手${n}`,
        employer: '澄远电驱',
      })),
      panels: [{ code: 'P', stage: 'practical', judges: numbered(judges, (n) => `J${n}`) }],
      marks: [],
    },
  ],
});

/** The same, with every sheet submitted (entry n has n marks of each judge), but for the entries in `unmarked`. */
export function markedContest(code: string, entries: number, unmarked: readonly string[] = []) {
  const contest = smallContest({ code, entries, judges: 3, max: '100' });
  const sheet = { stage: 'practical', section: 'A1' };
  const events = contest.events.map((event) => ({
    ...event,
    marks: event.entries
      .filter(({ number }) => !unmarked.includes(number))
      .flatMap(({ number }) =>
        contest.judges.map(({ code: judge }) => ({
          ...{ ...sheet, entry: number, judge },
          values: { P1: String(Number(number)) },
        })),
      ),
  }));
  return { ...contest, events };
}
