import { panelOf, seatsOf } from '@leitai/shared/domain/scoring/assignment';
import { ruleIndex } from '@leitai/shared/domain/scoring/rule-index';
import type { EventRules, LocalName } from '@leitai/shared/domain/scoring/rules';
import { apartIn } from './second-vote.js';
import type { SheetRow } from './sheet-rows.js';

/** How far the sheets of a panel are. */
export interface PanelCount {
  stage: string;
  panel: string;
  /** What it marks; a panel has no name of its own. */
  sections: LocalName[];
  judges: number;
  untouched: number;
  open: number;
  submitted: number;
  apart: number;
}

/** What the day page needs of an event's sheets. */
export interface DaySheets {
  panels: PanelCount[];
  /** Judgements that wait for a second vote; `entry` is the number. */
  apart: { entry: string; aspect: string }[];
  /** `stage entry-id` of what there is to mark. */
  due: ReadonlySet<string>;
  /** `stage entry-id` of what is not wholly submitted. */
  pending: ReadonlyMap<string, number>;
  /** Judges who have given a mark. */
  marked: ReadonlySet<string>;
}

/** Counts the sheets of an event on which there is something to mark. */
export function daySheets(rules: EventRules, all: readonly SheetRow[]): DaySheets {
  const sheets = all.filter(({ duties, entryStatus }) => duties.length > 0 && entryStatus === 'active');
  const apart = apartIn(rules, sheets);
  const { byStage } = ruleIndex(rules);
  // A judge may sit on the panels of several sessions: the entry says whose sheet it is.
  const panelIn = new Map(sheets.map((each) => [each, panelOf(rules, each.stage, each.section, each.entryId)]));
  const pending = new Map<string, number>();
  for (const { state, stage, entryId } of sheets) {
    const key = `${stage} ${entryId}`;
    if (state === 'open') pending.set(key, (pending.get(key) ?? 0) + 1);
  }
  return {
    panels: rules.panels.map((its) => {
      const { code: panel, stage, sections } = its;
      const mine = sheets.filter((each) => panelIn.get(each) === its);
      const submitted = mine.filter(({ state }) => state === 'submitted').length;
      const untouched = mine.filter(({ state, revision }) => state === 'open' && revision === 0).length;
      const own = apart.filter((each) => each.stage === stage && sections.includes(each.section)).length;
      const open = mine.length - submitted - untouched;
      const names = sections.flatMap((section) => byStage.get(stage)?.get(section)?.section.name ?? []);
      return { stage, panel, sections: names, judges: seatsOf(its).length, untouched, open, submitted, apart: own };
    }),
    apart: apart.map(({ entry, aspect }) => ({ entry: numberOf(rules, entry), aspect })),
    due: new Set(sheets.map(({ stage, entryId }) => `${stage} ${entryId}`)),
    pending,
    marked: new Set(sheets.filter(({ revision }) => revision > 0).map(({ judgeId }) => judgeId)),
  };
}

const numberOf = (rules: EventRules, entry: string) => ruleIndex(rules).entries.get(entry)?.number ?? entry;
