import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { judgingApi } from '@leitai/shared/contract/judging';

export type Sheet = OutputOf<typeof judgingApi.sheets>[number];
export type Aspect = Sheet['aspects'][number];

/** Sheets of one stage of one event. */
export interface SheetGroup {
  key: string;
  first: Sheet;
  sheets: Sheet[];
}

const stageOf = (sheet: Sheet) => `${sheet.contest}/${sheet.event}/${sheet.stage}`;

/** Sheets by event and stage, in the order they came. */
export function grouped(sheets: readonly Sheet[]): SheetGroup[] {
  const groups = new Map<string, SheetGroup>();
  for (const sheet of sheets) {
    const group = groups.get(stageOf(sheet));
    if (group) group.sheets.push(sheet);
    else groups.set(stageOf(sheet), { key: stageOf(sheet), first: sheet, sheets: [sheet] });
  }
  return [...groups.values()];
}

/** Sheets that lie beside this one: the same stage. */
export const beside = (sheets: readonly Sheet[], sheet: Sheet): Sheet[] =>
  sheets.filter((each) => stageOf(each) === stageOf(sheet));

/** Aspects that this judge has to mark. */
export const due = (sheet: Sheet): Aspect[] => sheet.aspects.filter((aspect) => !aspect.absent);

/** How many of them have a mark. */
export const markedCount = (sheet: Sheet): number => due(sheet).filter((aspect) => aspect.code in sheet.marks).length;
