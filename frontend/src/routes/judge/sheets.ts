import { type Badge, badge, type Link } from '@leitai/shared/domain/outbox/badge';
import { shownValue } from '@leitai/shared/domain/outbox/outbox';
import type { Held } from '$lib/outbox/picture';
import type { Sheet } from '$lib/outbox/store';

export type { Sheet };
export type Aspect = Sheet['aspects'][number];

/** A sheet as the tablet has it: with the marks that only wait to be sent. */
export function onTablet({ sheet, outbox }: Held): Sheet {
  const marks = sheet.aspects.flatMap(({ code }) => {
    const value = shownValue(outbox, code);
    return value === undefined ? [] : [[code, { value, revision: outbox.copy.marks[code]?.revision ?? 0 }]];
  });
  return { ...sheet, revision: outbox.copy.revision, marks: Object.fromEntries(marks) };
}

/** One badge for all sheets: what needs the judge most, else what waits. `isDraft`: something stands half typed there. */
export function badgeOfAll(
  held: readonly Held[],
  link: Link,
  { isDraft, isStored }: { isDraft(sheet: string, aspect: string): boolean; isStored(uuid: string): boolean },
): Badge {
  const drafts = held.flatMap(({ sheet }) => sheet.aspects.filter(({ code }) => isDraft(sheet.id, code)));
  const operations = held.flatMap(({ outbox }) => outbox.operations);
  const unequal = held.find(({ outbox: { copy } }) => copy.heard !== copy.revision);
  const copy = unequal?.outbox.copy ?? { revision: 0, heard: 0, marks: {} };
  return badge({ copy, operations }, link, { drafts: drafts.length, isStored });
}

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

/** How an entry left the contest; null = it is in it. */
export const leftBy = ({ entryStatus }: Sheet) =>
  entryStatus === undefined || entryStatus === 'active' ? null : entryStatus;

/** Whether there is anything on it for this judge: not when declared absent for all of it, nor when the entry is gone. */
export const isDue = (sheet: Sheet): boolean =>
  sheet.state !== 'open' || (leftBy(sheet) === null && due(sheet).length > 0);

/** `done / all` of the sheets that are this judge's to fill in. */
export function progress(sheets: readonly Sheet[]): string {
  const mine = sheets.filter(isDue);
  return `${mine.filter((sheet) => sheet.state !== 'open').length} / ${mine.length}`;
}

/** How many of them have a mark. */
export const markedCount = (sheet: Sheet): number => due(sheet).filter((aspect) => aspect.code in sheet.marks).length;
