import type { ConsentPurpose } from '@leitai/shared/domain/consent/texts';
import { type EntityManager, IsNull } from 'typeorm';
import { Consent } from './consent.entity.js';

/** Closes the open ledger lines of a person and purpose; returns how many there were. */
export async function withdrawAll(
  manager: EntityManager,
  of: { personId: string; purpose: ConsentPurpose },
  { at, by }: { at: number; by: string },
): Promise<number> {
  const closing = { withdrawnAt: at, withdrawnBy: by };
  return (await manager.update(Consent, { ...of, withdrawnAt: IsNull() }, closing)).affected ?? 0;
}
