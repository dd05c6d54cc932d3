import type { checkInApi } from '@leitai/shared/contract/check-in';
import type { OutputOf } from '@leitai/shared/contract/endpoint';
import { deskCodeIn } from '@leitai/shared/domain/registration/desk-code';

export type Entry = OutputOf<typeof checkInApi.list>['entries'][number];
export interface Place {
  contest: string;
  event: string;
}

/** Whether an entry can be checked in now. */
export const isDue = (entry: Entry): boolean => entry.status === 'active' && !entry.checkedIn;

/** Entries that a typed text means: the one whose code a scanner typed, the one with that number, else all that contain it. */
export function meant(entries: readonly Entry[], text: string): Entry[] {
  const code = deskCodeIn(text);
  if (code !== null) return entries.filter((entry) => entry.code === code);
  const wanted = text.trim().toLowerCase().normalize('NFKC');
  if (wanted === '') return [...entries];
  const plain = (number: string) => number.toLowerCase().replace(/^0+(?=\d)/, '');
  const exact = entries.filter(({ number }) => plain(number) === plain(wanted));
  if (exact.length === 1) return exact;
  return entries.filter(({ number, name, employer }) =>
    `${number} ${name} ${employer ?? ''}`.toLowerCase().includes(wanted),
  );
}
