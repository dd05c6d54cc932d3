import { appended, type BadCase, E, PRACTICAL } from './broken.js';

/** Bad entries, panels, recusals, absences. */
export const badPeople: BadCase[] = [
  ['code_repeated', 'judges[1].code', { 'judges[1].code': 'J1' }],
  ['code_repeated', `${E}.entries[1].number`, { [`${E}.entries[1].number`]: '01' }],
  [
    'consent_text_unknown',
    `${E}.entries[0].consents.publishName.textVersion`,
    { [`${E}.entries[0].consents.publishName.textVersion`]: '1999' },
  ],
  [
    'consent_future',
    `${E}.entries[0].consents.publishName.givenAt`,
    { [`${E}.entries[0].consents.publishName.givenAt`]: '2026-05-16T08:00:00.001+08:00' },
  ],
  ['stage_unknown', `${E}.entries[0].placements[0].stage`, { [`${E}.entries[0].placements[0].stage`]: 'final' }],
  ['session_unknown', `${E}.entries[0].placements[0].session`, { [`${E}.entries[0].placements[0].session`]: 'S2' }],
  ['station_unknown', `${E}.entries[0].placements[0].station`, { [`${E}.entries[0].placements[0].station`]: 'W13' }],
  ['station_taken', `${E}.entries[1].placements[0].station`, { [`${E}.entries[1].placements[0].station`]: 'W07' }],
  ['judge_unknown', `${E}.panels[0].judges[0]`, { [`${E}.panels[0].judges`]: ['J9'] }],
  ['stage_unknown', `${E}.panels[0].stage`, { [`${E}.panels[0].stage`]: 'final' }],
  ['section_unknown', `${E}.panels[1].sections[0]`, { [`${E}.panels[1].sections[0]`]: 'Z1' }],
  ['session_unknown', `${E}.panels[4].sessions[0]`, { [`${E}.panels[4].sessions[0]`]: 'S9' }],
  ['code_repeated', `${E}.panels[4].judges[1]`, { [`${E}.panels[4].judges[1]`]: 'J1' }],
  ['minimum_high', `${E}.panels[4].judges`, { [`${E}.panels[4].minimum`]: 6 }],
  ['judgement_three', `${E}.panels[2].judges`, { [`${E}.panels[2].judges`]: ['J1', 'J3'] }],
  [
    'recusal_leaves',
    `${E}.recusals[2]`,
    appended(`${E}.recusals`, () => ({ judge: 'J5', entry: '01', reason: '师徒' })),
  ],
  ['section_unserved', PRACTICAL, { [`${E}.panels[5].sections`]: ['E1'] }],
  ['section_served_twice', `${E}.panels[5]`, { [`${E}.panels[5].sections`]: ['E1', 'E2', 'D1'] }],
  ['judge_unknown', `${E}.recusals[0].judge`, { [`${E}.recusals[0].judge`]: 'J9' }],
  ['entry_unknown', `${E}.recusals[0].entry`, { [`${E}.recusals[0].entry`]: '99' }],
  ['code_repeated', `${E}.recusals[1]`, { [`${E}.recusals[1].entry`]: '01' }],
  ['absence_scope_both', `${E}.absences[0]`, { [`${E}.absences[0].session`]: 'S1' }],
  ['judge_not_in_stage', `${E}.absences[0].judge`, { [`${E}.absences[0].stage`]: 'theory' }],
  ['aspect_not_in_stage', `${E}.absences[0].aspects[1]`, { [`${E}.absences[0].aspects[1]`]: 'D9' }],
  ['code_repeated', `${E}.absences[1]`, appended(`${E}.absences`, (original) => original(`${E}.absences[0]`))],
  [
    'sheets_too_many',
    'events',
    {
      [`${E}.entries`]: Array.from({ length: 10_000 }, (_, index) => ({ number: String(index), name: '张三' })),
      [`${E}.panels[1].judges`]: Array.from({ length: 50 }, (_, index) => `J${index}`),
    },
  ],
  [
    'absences_wide',
    `${E}.absences`,
    {
      [`${E}.entries`]: Array.from({ length: 10_000 }, (_, index) => ({ number: String(index), name: '张三' })),
      [`${E}.absences`]: ['J1', 'J2', 'J3', 'J4', 'J5'].flatMap((judge) =>
        ['A1.1', 'A1.2', 'A1.3', 'B2.1', 'D1.1'].map((code) => ({
          judge,
          stage: 'practical',
          aspects: [code],
          reason: '迟到',
        })),
      ),
    },
  ],
];
