export interface SmallContest {
  code: string;
  entries: number;
  judges: number;
  /** Most marks; every judge gives one value a sheet on this panel aspect. */
  max?: string;
}

/** A contest with one panel aspect P1 (0..max, step 0.25) and one section, marked by all judges. */
export const smallContest = ({ code, entries, judges, max = '10' }: SmallContest) => ({
  format: 'leitai-contest/1',
  contest: { code, name: '测试竞赛', nameEn: 'Test contest', policy: { names: 'masked' } },
  judges: Array.from({ length: judges }, (_, index) => ({
    code: `J${index + 1}`,
    name: `裁判${index + 1}`,
    ...(index === 0 && { role: 'chief_judge' }),
  })),
  events: [
    {
      code: 'welding',
      name: '焊工',
      stages: [
        {
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
        },
      ],
      ties: [],
      awards: { percents: ['10', '20', '30'] },
      entries: Array.from({ length: entries }, (_, index) => ({
        number: String(index + 1).padStart(3, '0'),
        name: `选手${index + 1}`,
        employer: '澄远电驱',
      })),
      panels: [
        { code: 'P', stage: 'practical', judges: Array.from({ length: judges }, (_, index) => `J${index + 1}`) },
      ],
      marks: [],
    },
  ],
});
