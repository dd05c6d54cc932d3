/** Theory marks as entered, by entry number; what is not named is not marked yet. */
export type TheoryMarks = Record<string, string>;

const NAMES = ['闻人舒', '贺知远', '高岑', '秦立新', '罗永胜', '欧阳明月', '孟书衡', '田雨禾', '薛怀瑾', '叶知秋'];
const FIRMS = ['澄远电驱', '临湾线束', '恒砺精工', '北岸动力'];

const practical = {
  code: 'practical',
  name: '实操',
  nameEn: 'Practical',
  kind: 'practical',
  criteria: [
    {
      code: 'A',
      name: '焊缝外观',
      nameEn: 'Weld appearance',
      factor: '2',
      sections: [
        {
          code: 'A1',
          name: '成形',
          nameEn: 'Shape',
          aspects: [
            {
              code: 'A1.1',
              name: '焊缝成形',
              nameEn: 'Bead shape',
              type: 'panel',
              max: '20',
              step: '0.5',
              factor: '1.5',
            },
            { code: 'A1.2', name: '咬边，每处扣2分', nameEn: 'Undercut, 2 each', type: 'deduct', max: '10', each: '2' },
          ],
        },
      ],
    },
    {
      code: 'B',
      name: '安全文明',
      nameEn: 'Safety',
      sections: [
        {
          code: 'B1',
          name: '防护',
          nameEn: 'Protection',
          aspects: [
            { code: 'B1.1', name: '全程佩戴护具', nameEn: 'Protection worn', type: 'binary', max: '20' },
            {
              code: 'B1.2',
              name: '违规，每次扣1分',
              nameEn: 'Breach',
              type: 'value',
              max: '5',
              places: 0,
              deduction: true,
            },
          ],
        },
      ],
    },
  ],
};

/** Everything on the practical sheets of an entry, the better the smaller `place` (from 0). */
const sheetsOf = (entry: string, place: number) => {
  const shape = (offset: number) => String(20 - Math.min(place, 15) - offset / 2);
  const at = { stage: 'practical', entry };
  return [
    { ...at, section: 'A1', judge: 'J1', values: { 'A1.1': shape(0), 'A1.2': String(place % 3) } },
    { ...at, section: 'A1', judge: 'J2', values: { 'A1.1': shape(1) } },
    { ...at, section: 'A1', judge: 'J3', values: { 'A1.1': shape(2) } },
    { ...at, section: 'B1', judge: 'J1', values: { 'B1.1': '1', 'B1.2': String(place % 2) } },
  ];
};

const HONOURS = [
  {
    name: '可申报“五一劳动奖章”',
    nameEn: 'May apply for the Labour Medal',
    to: 1,
    rule: '竞赛办法第九条',
    ruleEn: 'Contest rules, article 9',
  },
  {
    name: '可申报“技术能手”，晋升技师',
    nameEn: 'May apply for Technical Expert and technician level',
    to: 5,
    rule: '竞赛办法第十条',
    ruleEn: 'Contest rules, article 10',
  },
];

const numberOf = (index: number) => String(index + 1).padStart(2, '0');

const theorySheet = ([entry, value]: [string, string]) => ({
  ...{ stage: 'theory', section: 'theory', entry, judge: 'T1' },
  values: { theory: value },
});

const event = (theory: TheoryMarks, { marked = true, advance = null as object | null }) => ({
  ...{ code: 'welding', name: '焊工', nameEn: 'Welding' },
  stages: [
    {
      ...{ code: 'theory', name: '理论', nameEn: 'Theory', kind: 'theory', max: '100', places: 1, weight: '0.3' },
      ...(advance && { advance }),
    },
    { ...practical, weight: '0.7' },
  ],
  ties: ['stage:practical'],
  awards: { percents: ['10', '20', '30'] },
  honours: HONOURS,
  entries: NAMES.map((name, index) => ({ number: numberOf(index), name, employer: FIRMS[index % FIRMS.length] })),
  panels: [
    { code: 'T', stage: 'theory', judges: ['T1'] },
    { code: 'P', stage: 'practical', judges: ['J1', 'J2', 'J3'] },
  ],
  marks: [
    ...Object.entries(theory).map(theorySheet),
    ...(marked ? NAMES.flatMap((_, index) => sheetsOf(numberOf(index), (index * 3) % 10)) : []),
  ],
});

/**
 * Theory (value, one decimal) and practical, weighted 3 : 7, ten entries; the practical is marked unless said. `T1` records
 * the theory, `J1` is the chief judge.
 */
export const stagedContest = (
  code: string,
  theory: TheoryMarks = {},
  more: { marked?: boolean; advance?: object | null } = {},
) => ({
  format: 'leitai-contest/1',
  contest: {
    ...{ code, name: '临湾区职工技能竞赛', nameEn: 'Linwan Skills Contest' },
    policy: { names: 'masked', employer: true },
  },
  judges: [
    { code: 'T1', name: '理论裁判' },
    { code: 'J1', name: '裁判长', role: 'chief_judge' },
    { code: 'J2', name: '裁判二' },
    { code: 'J3', name: '裁判三' },
  ],
  events: [event(theory, more)],
});
