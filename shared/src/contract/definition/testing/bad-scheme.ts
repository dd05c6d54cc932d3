import {
  aspect,
  BANDS,
  type BadCase,
  BINARY,
  criterion,
  DEDUCT,
  E,
  PANEL,
  PENALTY,
  PRACTICAL,
  THEORY,
  TIME,
  VALUE,
} from './broken.js';

/** Bad marking schemes. */
export const badScheme: BadCase[] = [
  ['scheme_total', PRACTICAL, { [`${BINARY}.max`]: '1.5' }],
  ['scheme_total', PRACTICAL, { [`${BINARY}.max`]: '2.000001' }],
  ['scheme_total', PRACTICAL, { [`${VALUE}.factor`]: '0.245' }],
  ['scheme_total', `${PRACTICAL}.total`, { [`${PRACTICAL}.total`]: '99.5', [`${BINARY}.max`]: '1.5' }],
  ['scheme_total', THEORY, { [`${THEORY}.total`]: '120' }],
  ['not_positive', `${THEORY}.total`, { [`${THEORY}.total`]: '0' }],
  ['scheme_missing', PRACTICAL, { [`${PRACTICAL}.criteria`]: undefined }],
  ['scheme_two_forms', PRACTICAL, { [`${PRACTICAL}.max`]: '100' }],
  ['scheme_two_forms', THEORY, { [`${THEORY}.target`]: 1000 }],
  ['aspects_too_many', `${E}.stages`, { [`${criterion(0)}.sections[0].aspects`]: manyAspects() }],
  ['code_repeated', `${aspect(0, 0, 1)}.code`, { [`${aspect(0, 0, 1)}.code`]: 'A1.1' }],
  ['code_repeated', `${BANDS}.code`, { [`${BANDS}.code`]: 'A1.1' }],
  ['code_repeated', `${criterion(1)}.sections[0].code`, { [`${criterion(1)}.sections[0].code`]: 'A1' }],
  ['code_repeated', `${criterion(1)}.code`, { [`${criterion(1)}.code`]: 'A' }],
  ['not_positive', `${BINARY}.max`, { [`${BINARY}.max`]: '0' }],
  ['not_positive', `${VALUE}.factor`, { [`${VALUE}.factor`]: '-1' }],
  ['not_positive', `${criterion(3)}.sections[0].factor`, { [`${criterion(3)}.sections[0].factor`]: '0' }],
  ['not_positive', `${DEDUCT}.each`, { [`${DEDUCT}.each`]: '0' }],
  ['not_positive', `${PANEL}.step`, { [`${PANEL}.step`]: '0' }],
  ['list_empty', `${BANDS}.bands`, { [`${BANDS}.bands`]: [] }],
  ['above_max', `${BANDS}.bands[0].marks`, { [`${BANDS}.bands[0].marks`]: '6.5' }],
  ['negative', `${BANDS}.bands[2].marks`, { [`${BANDS}.bands[2].marks`]: '-1' }],
  ['order_wrong', `${BANDS}.bands[1].upTo`, { [`${BANDS}.bands[1].upTo`]: '1.50' }],
  ['step_uneven', `${PANEL}.step`, { [`${PANEL}.step`]: '0.3' }],
  ['trim_all', `${PANEL}.trim.from`, { [`${PANEL}.trim`]: { drop: 2, from: 4 } }],
  ['time_points', TIME, { [`${TIME}.limit`]: undefined }],
  ['time_points', TIME, { [`${TIME}.table`]: ['10', '5'] }],
  ['range_empty', `${TIME}.limit`, { [`${TIME}.limit`]: 2_700_000 }],
  [
    'order_wrong',
    `${TIME}.table[1]`,
    { [`${TIME}.table`]: ['5', '10'], [`${TIME}.target`]: undefined, [`${TIME}.limit`]: undefined },
  ],
  ['range_empty', `${VALUE}.min`, { [`${VALUE}.min`]: '100' }],
  ['negative', `${PENALTY}.min`, { [`${PENALTY}.min`]: '-1' }],
];

function manyAspects() {
  return Array.from({ length: 290 }, (_, index) => ({ code: `Q${index}`, name: '点', type: 'binary', max: '1' }));
}
