import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { judgingApi } from '@leitai/shared/contract/judging';

export type Sheet = OutputOf<typeof judgingApi.sheets>[number];
export type Aspect = Sheet['aspects'][number];

/** Sheets that belong together. */
export interface SheetGroup {
  key: string;
  first: Sheet;
  sheets: Sheet[];
}

const stageOf = (sheet: Sheet) => `${sheet.contest}/${sheet.event}/${sheet.stage}`;

function groupedBy(sheets: readonly Sheet[], keyOf: (sheet: Sheet) => string): SheetGroup[] {
  const groups = new Map<string, SheetGroup>();
  for (const sheet of sheets) {
    const key = keyOf(sheet);
    const group = groups.get(key);
    if (group) group.sheets.push(sheet);
    else groups.set(key, { key, first: sheet, sheets: [sheet] });
  }
  return [...groups.values()];
}

/** Sheets by event and stage, in the order they came. */
export const byStage = (sheets: readonly Sheet[]): SheetGroup[] => groupedBy(sheets, stageOf);

/** Sheets of one stage by section, in the order they came. */
export const bySection = (sheets: readonly Sheet[]): SheetGroup[] => groupedBy(sheets, ({ section }) => section);

/** Sheets that lie beside this one: the same stage. */
export const beside = (sheets: readonly Sheet[], sheet: Sheet): Sheet[] =>
  sheets.filter((each) => stageOf(each) === stageOf(sheet));

/** Aspects that this judge has to mark. */
export const due = (sheet: Sheet): Aspect[] => sheet.aspects.filter((aspect) => !aspect.absent);

/** Whether there is anything on it for this judge: not when declared absent for all of it. */
export const isDue = (sheet: Sheet): boolean => sheet.state !== 'open' || due(sheet).length > 0;

/** `done / all` of the sheets that are this judge's to fill in. */
export function progress(sheets: readonly Sheet[]): string {
  const mine = sheets.filter(isDue);
  return `${mine.filter((sheet) => sheet.state !== 'open').length} / ${mine.length}`;
}

/** How many of them have a mark. */
export const markedCount = (sheet: Sheet): number => due(sheet).filter((aspect) => aspect.code in sheet.marks).length;
