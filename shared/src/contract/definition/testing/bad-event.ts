import { type BadCase, E, PRACTICAL, SESSION, THEORY } from './broken.js';

/** Bad stages, weights, advance rules, tie chains, prizes. */
export const badEvent: BadCase[] = [
  ['code_repeated', 'events[1].code', (original) => ({ events: [original(E), original(E)] })],
  ['code_repeated', `${PRACTICAL}.code`, { [`${PRACTICAL}.code`]: 'theory' }],
  ['weight_missing', PRACTICAL, { [`${PRACTICAL}.weight`]: undefined }],
  ['weights_total', `${E}.stages`, { [`${PRACTICAL}.weight`]: '0.69' }],
  ['negative', `${THEORY}.weight`, { [`${THEORY}.weight`]: '-0.3', [`${PRACTICAL}.weight`]: '1.3' }],
  ['stage_unknown', `${THEORY}.advance.to`, { [`${THEORY}.advance`]: { to: 'final', top: 6 } }],
  ['advance_rule', `${THEORY}.advance`, { [`${THEORY}.advance`]: { to: 'practical', top: 6, percent: '50' } }],
  ['advance_rule', `${THEORY}.advance`, { [`${THEORY}.advance`]: { to: 'practical' } }],
  ['advance_percent', `${THEORY}.advance.percent`, { [`${THEORY}.advance`]: { to: 'practical', percent: '101' } }],
  [
    'advance_cycle',
    `${THEORY}.advance.to`,
    {
      [`${THEORY}.advance`]: { to: 'practical', top: 6 },
      [`${PRACTICAL}.advance`]: { to: 'theory', minimum: '60' },
    },
  ],
  ['advance_cycle', `${PRACTICAL}.advance.to`, { [`${PRACTICAL}.advance`]: { to: 'practical', top: 3 } }],
  ['session_times', `${SESSION}.endsAt`, { [`${SESSION}.endsAt`]: '2026-05-16T08:30:00+08:00' }],
  ['code_repeated', `${SESSION}.stations[1]`, { [`${SESSION}.stations[1]`]: 'W01' }],
  ['tie_shape', `${E}.ties[0]`, { [`${E}.ties[0]`]: 'practical' }],
  ['tie_unknown', `${E}.ties[1]`, { [`${E}.ties[1]`]: 'stage:final' }],
  ['tie_unknown', `${E}.ties[2]`, { [`${E}.ties[2]`]: 'time:practical/A1.1' }],
  ['tie_unknown', `${E}.ties[3]`, { [`${E}.ties[3]`]: 'criterion:practical/Z' }],
  ['code_repeated', `${E}.ties[1]`, { [`${E}.ties[1]`]: 'stage:practical' }],
  ['range_empty', `${E}.registration.highest`, { [`${E}.registration`]: { lowest: 'technician', highest: 'senior' } }],
  ['range_empty', `${E}.registration.oldest`, { [`${E}.registration`]: { youngest: 40, oldest: 35 } }],
  ['exclusive_unknown', `${E}.registration.exclusive[0]`, { [`${E}.registration`]: { exclusive: ['plc-x'] } }],
  ['awards_total', `${E}.awards.percents`, { [`${E}.awards.percents`]: ['10', '60', '30.5'] }],
  [
    'honour_ranks',
    `${E}.honours[0].to`,
    { [`${E}.honours`]: [{ name: '技术能手', from: 6, to: 5, rule: '竞赛办法第九条' }] },
  ],
  ['not_positive', `${E}.awards.percents[0]`, { [`${E}.awards.percents[0]`]: '0' }],
];
