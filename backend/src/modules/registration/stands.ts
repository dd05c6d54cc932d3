import type { Standing } from '@leitai/shared/domain/registration/places';
import { statusOf } from '@leitai/shared/domain/registration/status';
import type { RegistrationRow } from './registration-store.js';

/** Where a registration stands, as both sides see it. */
export function standsOf(row: RegistrationRow, standing: Standing, closed: boolean) {
  const { id, number, employer, employment, level, reason, entryStatus } = row;
  const waiting = !closed && standing?.place === false ? standing.waiting : null;
  return {
    id,
    status: statusOf(row, standing, { entry: entryStatus, closed }),
    waiting,
    number,
    employer,
    employment,
    level,
    reason,
  };
}
