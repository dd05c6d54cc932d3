import { panelFor } from '../scoring/assignment.js';
import type { RuleIndex, SectionRef } from '../scoring/rule-index.js';
import type { EntryState } from './entry-state.js';
import type { JournalBody } from './rows.js';

type Row = Extract<JournalBody, { kind: 'substitute' }>;

const codesOf = ({ section }: SectionRef): string[] => section.aspects.map(({ code }) => code);

/** Reserves mark nothing until a row lets them step in: what was marked without them stands as it is. */
export function holdReserves(index: RuleIndex, entries: readonly EntryState[]): void {
  for (const ref of index.sections) {
    if (!ref.panels.some(({ reserves }) => reserves)) continue;
    for (const entry of entries) {
      const reserves = panelFor(index, ref, entry.rule.id)?.reserves ?? [];
      for (const judge of reserves) entry.setReplaced(ref.stage.code, judge, codesOf(ref), true);
    }
  }
}

/** Gives sheets of `from` to `to`. Returns the entries concerned; throws for a section that is not in the rules. */
export function stepIn(index: RuleIndex, row: Row, entryOf: (id: string) => EntryState): EntryState[] {
  return row.sheets.flatMap(({ section, entries }) => {
    const ref = index.byStage.get(row.stage)?.get(section);
    if (!ref) throw new Error(`no section ${row.stage}/${section}`);
    const concerned = entries.map(entryOf);
    for (const entry of concerned) {
      entry.setReplaced(row.stage, row.from, codesOf(ref), true);
      entry.setReplaced(row.stage, row.to, codesOf(ref), false);
    }
    return concerned;
  });
}
