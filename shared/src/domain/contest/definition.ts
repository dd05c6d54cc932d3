import type { NamePolicy } from '../journal/rows.js';
import type { SkillLevel } from '../registration/levels.js';
import type { DecimalText } from '../scoring/rules.js';
import type { EntryStatus, EventState } from './states.js';

/**
 * A contest definition file (`leitai-contest/1`) after its shape was checked and defaults were filled in: what the
 * semantic checks and the compiler read. The zod schema in contract/definition.ts is held to these types.
 */
export const DEFINITION_FORMAT = 'leitai-contest/1';

/** Most that a file may hold; parameters of the format, published in the JSON schema and the docs. */
export const LIMITS = {
  bytes: 10 * 1024 * 1024,
  nameLength: 100,
  events: 30,
  judges: 200,
  entries: 10_000,
  aspects: 300,
  stages: 10,
  criteria: 50,
  sections: 100,
  sessions: 100,
  stations: 1000,
  panels: 100,
  recusals: 10_000,
  absences: 1000,
  /** Judge × entry pairs that the absences of an event may spell out. */
  absentPairs: 200_000,
  sheets: 200_000,
  /** Sheets that panels and entries of all events make. */
  allSheets: 500_000,
  bands: 50,
  places: 1000,
  honours: 20,
  ties: 20,
  /** Of one JSON object. */
  keys: 1000,
  /** JSON nesting. */
  depth: 32,
  /** Faults reported one by one. */
  faults: 100,
} as const;

interface Named {
  name: string;
  nameEn?: string | undefined;
}

interface Coded extends Named {
  code: string;
}

interface AspectBase extends Coded {
  max: DecimalText;
  factor: DecimalText;
  deduction: boolean;
}

export interface TimePointsText {
  /** Milliseconds. */
  target?: number | undefined;
  /** Milliseconds. */
  limit?: number | undefined;
  /** Points by place. */
  table?: DecimalText[] | undefined;
}

export type DefinedAspect = AspectBase &
  (
    | { type: 'binary' }
    | { type: 'bands'; bands: { upTo: DecimalText; marks: DecimalText }[]; places: number }
    | { type: 'deduct'; each: DecimalText }
    | { type: 'judgement'; descriptors: { text: string; textEn?: string | undefined }[] }
    | { type: 'panel'; step: DecimalText; trim: { drop: number; from: number } }
    | ({ type: 'time' } & TimePointsText)
    | { type: 'value'; min: DecimalText; places: number }
  );

export interface DefinedSection extends Coded {
  factor: DecimalText;
  aspects: DefinedAspect[];
}

export interface DefinedCriterion extends Coded {
  factor: DecimalText;
  sections: DefinedSection[];
}

export interface DefinedAdvance {
  to: string;
  top?: number | undefined;
  percent?: DecimalText | undefined;
  minimum?: DecimalText | undefined;
  ties: 'include' | 'chain';
}

export interface DefinedSession extends Coded {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
  stations: string[];
}

/** `max`, `places`, `target`, `limit`, `table`: the short form of a theory or timed stage, instead of `criteria`. */
export interface DefinedStage extends Coded, TimePointsText {
  kind: 'theory' | 'practical' | 'timed';
  weight?: DecimalText | undefined;
  unbounded: boolean;
  total?: DecimalText | undefined;
  criteria?: DefinedCriterion[] | undefined;
  max?: DecimalText | undefined;
  places?: number | undefined;
  sessions: DefinedSession[];
  advance?: DefinedAdvance | undefined;
}

export interface DefinedEntry extends Named {
  number: string;
  employer?: string | undefined;
  consents: { publishName?: { textVersion: string; givenAt: string } | undefined };
  placements: { stage: string; session: string; station?: string | undefined }[];
  status: EntryStatus;
  statusReason?: string | undefined;
}

export interface DefinedPanel {
  code: string;
  stage: string;
  sections?: string[] | undefined;
  sessions?: string[] | undefined;
  judges: string[];
  minimum?: number | undefined;
}

export interface DefinedAbsence {
  judge: string;
  stage: string;
  entry?: string | undefined;
  session?: string | undefined;
  aspects: string[];
  reason: string;
}

/** Who may apply for an honour by rank (both ends included), and the rule that is cited. */
export interface DefinedHonour extends Named {
  from: number;
  to: number;
  rule: string;
  ruleEn?: string | undefined;
}

/** One judge's complete, submitted sheet. */
export interface DefinedSheet {
  stage: string;
  section: string;
  entry: string;
  judge: string;
  values: Record<string, string>;
}

/** Ages in full years. */
export interface DefinedRegistration {
  lowest?: SkillLevel | undefined;
  highest?: SkillLevel | undefined;
  youngest?: number | undefined;
  oldest?: number | undefined;
  employers: string[];
  exclusive: string[];
  replaceUntil?: string | undefined;
}

export interface DefinedEvent extends Coded {
  occupation?: { code: string; name: string } | undefined;
  group?: 'worker' | 'student' | undefined;
  kind: 'individual' | 'team';
  capacity?: number | undefined;
  registration?: DefinedRegistration | undefined;
  state: EventState;
  decimals: number;
  rounding: 'stages' | 'total';
  stages: DefinedStage[];
  ties: string[];
  awards: { percents: DecimalText[] } | null;
  honours: DefinedHonour[];
  entries: DefinedEntry[];
  panels: DefinedPanel[];
  recusals: { judge: string; entry: string; reason: string }[];
  absences: DefinedAbsence[];
  marks: DefinedSheet[];
}

export interface DefinedJudge {
  code: string;
  name: string;
  nameEn?: string | undefined;
  employer?: string | undefined;
  role: 'judge' | 'chief_judge';
}

export interface Definition {
  format: typeof DEFINITION_FORMAT;
  contest: Coded & {
    timeZone: string;
    organiser?:
      | { name: string; kind: 'union' | 'enterprise' | 'school' | 'park'; creditCode?: string | undefined }
      | undefined;
    policy: { names: NamePolicy; employer: boolean; top: number | null };
  };
  judges: DefinedJudge[];
  events: DefinedEvent[];
}
