/**
 * The rules an event is scored by: immutable, versioned data. A definition file is compiled into this once;
 * the fold, the judge's sheet and the board read nothing else. All decimals are text ("7.25"), never binary floats.
 */

/** A decimal number as text, e.g. "7.25". */
export type DecimalText = string;

/** A name in Chinese, with an English one where somebody gave it. */
export interface LocalName {
  zh: string;
  en?: string;
}

/** How many of the highest and lowest marks a panel drops (each side), and from how many present judges on. */
export interface Trim {
  drop: number;
  from: number;
}

/** Points for a time: linear between target and limit, or by place among all entries. Times in milliseconds. */
export type TimePoints = { kind: 'linear'; targetMs: number; limitMs: number } | { kind: 'rank'; table: DecimalText[] };

/** What a judge enters for an aspect and how it becomes marks (contest.md §2). */
export type AspectInput =
  | { type: 'binary' }
  | { type: 'bands'; bands: { upTo: DecimalText; marks: DecimalText }[]; places: number }
  | { type: 'deduct'; each: DecimalText }
  | { type: 'judgement'; descriptors: LocalName[] }
  | { type: 'panel'; step: DecimalText; trim: Trim }
  | { type: 'time'; points: TimePoints }
  | { type: 'value'; min: DecimalText; places: number };

export type AspectType = AspectInput['type'];

/** The smallest thing marked. `code` is unique within its stage; `max` is the most marks before `factor`. */
export interface Aspect {
  code: string;
  name: LocalName;
  max: DecimalText;
  factor: DecimalText;
  /** A positive number that is subtracted. */
  deduction: boolean;
  input: AspectInput;
}

/** Sub-criterion: the unit of a mark sheet. */
export interface Section {
  code: string;
  name: LocalName;
  factor: DecimalText;
  aspects: Aspect[];
}

export interface Criterion {
  code: string;
  name: LocalName;
  factor: DecimalText;
  sections: Section[];
}

/** Marking scheme of a stage. `total` is what a bounded scheme adds up to; null when unbounded. */
export interface Scheme {
  total: DecimalText | null;
  criteria: Criterion[];
}

export type StageKind = 'theory' | 'practical' | 'timed';

export interface AdvanceRule {
  to: string;
  by: { kind: 'top'; n: number } | { kind: 'percent'; percent: DecimalText } | { kind: 'minimum'; score: DecimalText };
  ties: 'include' | 'chain';
}

export interface Session {
  code: string;
  name: LocalName;
  /** Instants, ISO 8601 with zone. */
  startsAt: string | null;
  endsAt: string | null;
  stations: string[];
}

/** `weight` is a factor: weights of bounded stages add up to exactly 1; an unbounded stage counts raw × weight. */
export interface Stage {
  code: string;
  name: LocalName;
  kind: StageKind;
  weight: DecimalText;
  scheme: Scheme;
  sessions: Session[];
  advance: AdvanceRule | null;
}

/** Judges assigned to sections of a stage. The first present judge records what is measured once (see assignment.ts). */
export interface Panel {
  code: string;
  stage: string;
  sections: string[];
  /** Session codes it serves; null = all entries of the stage. */
  sessions: string[] | null;
  /** Judge ids, in order. */
  judges: string[];
  /** Those of them who mark only where a substitution lets them step in. Absent = none. */
  reserves?: string[];
  /** Fewer present judges than this: no mark. */
  minimum: number;
}

/** A link of the tie chain, after the total. Higher is better, except `time`, where less is better. */
export type TieKey =
  | { by: 'stage'; stage: string }
  | { by: 'criterion'; stage: string; criterion: string }
  | { by: 'section'; stage: string; section: string }
  | { by: 'time'; stage: string; aspect: string };

export interface RuleEntry {
  /** Pseudonym: the entry's id. */
  id: string;
  /** Number on the entry's back, unique in the event. */
  number: string;
  placements: { stage: string; session: string; station: string | null }[];
}

export interface Recusal {
  judge: string;
  entry: string;
}

/** Award quotas in percent of ranked entries; [10, 20, 30] gives running sums 10, 30, 60 %. */
export interface AwardQuota {
  percents: DecimalText[];
}

/** Who may apply for an honour: ranks `from` to `to`, both included, and the rule that says so. */
export interface Honour {
  name: LocalName;
  rule: LocalName;
  from: number;
  to: number;
}

export interface EventRules {
  /** Version of the arithmetic in this folder; a contest is scored by its own version for ever. */
  ruleSet: 'leitai-rules/1';
  event: string;
  decimals: number;
  /** Round each weighted stage, then sum; or sum first. */
  rounding: 'stages' | 'total';
  stages: Stage[];
  ties: TieKey[];
  awards: AwardQuota | null;
  /** Absent = none. */
  honours?: Honour[];
  entries: RuleEntry[];
  judges: { id: string; code: string }[];
  panels: Panel[];
  recusals: Recusal[];
}
