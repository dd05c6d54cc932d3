import { publicName } from '@leitai/shared/domain/board/name-policy';
import type { EventFold } from '@leitai/shared/domain/journal/fold';
import { results } from '@leitai/shared/domain/journal/fold-results';
import { stringify } from 'csv-stringify/sync';
import type { EntryName } from '../contests/names.service.js';

/**
 * Results as CSV: UTF-8, LF, RFC 4180; `rank,entry,name,<stage codes…>,total`, empty rank for the unranked, decimals as
 * the event says. `full` prints every name, else the public policy decides.
 */
export function resultsCsv(fold: EventFold, names: ReadonlyMap<string, EntryName>, full: boolean): string {
  const shown = (entry: string) => {
    const known = names.get(entry);
    if (!known) return '';
    return full ? known.name : (publicName(fold.policy.names, known) ?? '');
  };
  const header = ['rank', 'entry', 'name', ...fold.rules.stages.map(({ code }) => code), 'total'];
  const rows = results(fold).map((row) => [
    row.rank ?? '',
    row.number,
    shown(row.entry),
    ...row.stages.map((score) => score ?? ''),
    row.total ?? '',
  ]);
  return stringify([header, ...rows], { record_delimiter: '\n' });
}
