const judges = ['J1', 'J2', 'J3'];

/** Six entries, three judges who each give one mark of 0 to 10 a sheet, no marks yet. Judge J1 is the chief. */
export const smallContest = {
  format: 'leitai-contest/1',
  contest: { code: 'small', name: '测试竞赛', nameEn: 'Test contest', policy: { names: 'masked' } },
  judges: judges.map((code) => ({ code, name: `裁判${code}`, ...(code === 'J1' && { role: 'chief_judge' }) })),
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
                {
                  code: 'A1',
                  name: '焊缝',
                  aspects: [{ code: 'P1', name: '成形', type: 'panel', max: '10', step: '0.25' }],
                },
              ],
            },
          ],
        },
      ],
      ties: [],
      awards: { percents: ['10', '20', '30'] },
      entries: Array.from({ length: 6 }, (_, index) => ({
        number: `00${index + 1}`,
        name: `选手${index + 1}`,
        employer: '澄远电驱',
      })),
      panels: [{ code: 'P', stage: 'practical', judges }],
      marks: [],
    },
  ],
};
