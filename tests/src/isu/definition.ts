import type { ContestDefinitionInput } from '@leitai/shared/contract/definition';
import { type Component, componentsOf, isWithdrawn } from './components.js';
import { absentFrom, panelOf } from './panel.js';
import type { Performance, Programme } from './protocol.js';
import { Distinct } from './slug.js';

type EventInput = ContestDefinitionInput['events'][number];
type SheetInput = NonNullable<EventInput['marks']>[number];
type AbsenceInput = NonNullable<EventInput['absences']>[number];

const STAGE = 'program';
const TECHNICAL = 'technical';
const COMPONENTS = 'components';
const DEDUCTIONS = 'deductions';
const TECH_JUDGE = 'tech';
/** Elements and deductions have no ceiling in the protocol; this is far above any score. */
const NO_CEILING = '999.99';
/** The protocols are public; what stands for a name there is already a pseudonym. */
const CONSENT = { publishName: { textVersion: '2026-1', givenAt: '2026-01-01T00:00:00Z' } };

export interface Codes {
  contest: string;
  event: string;
}

/** A programme with what its definition needs, looked up once. */
interface Context {
  programme: Programme;
  components: ReadonlyMap<string, Component>;
  /** Column index and code of each judge of the panel. */
  panel: { index: number; code: string }[];
  /** Entry number of each performance, in order. */
  numbers: string[];
}

/**
 * The contest definition of one programme: elements and deductions as values of one technical judge, components as panel
 * aspects with trimmed mean and factor, an unbounded total. Throws `ConvertError`. `say` hears what was changed.
 */
export function definitionOf(
  programme: Programme,
  judges: readonly string[],
  codes: Codes,
  say: (note: string) => void,
): ContestDefinitionInput {
  const context: Context = {
    programme,
    components: componentsOf(programme),
    panel: panelOf(programme, judges.length).map((index) => ({ index, code: (judges[index] ?? '').toUpperCase() })),
    numbers: entryNumbers(programme.performances, say),
  };
  const { competition, program } = programme;
  return {
    format: 'leitai-contest/1',
    contest: {
      code: codes.contest,
      name: competition,
      nameEn: competition,
      timeZone: 'UTC',
      policy: { names: 'full', employer: true, top: null },
    },
    judges: [
      { code: TECH_JUDGE, name: '技术组', nameEn: 'Technical panel' },
      ...context.panel.map(({ code }) => ({ code, name: `${code.slice(1)}号裁判`, nameEn: `Judge ${code.slice(1)}` })),
    ],
    events: [{ code: codes.event, name: program, nameEn: program, ...eventOf(context) }],
  };
}

function entryNumbers(performances: readonly Performance[], say: (note: string) => void): string[] {
  const distinct = new Distinct(32);
  return performances.map(({ at, startingNumber }) => {
    const wanted = startingNumber.replaceAll(/[^A-Za-z0-9._-]/g, '') || 'x';
    const number = distinct.take(wanted);
    if (number !== startingNumber) {
      say(
        `${at}：出场号“${startingNumber}”重复或不可用，改为${number}。Starting number "${startingNumber}" is taken or unusable, now ${number}.`,
      );
    }
    return number;
  });
}

function eventOf(context: Context): Omit<EventInput, 'code' | 'name'> {
  const { programme, panel, numbers } = context;
  // Short programmes and rhythm dances break ties by the technical score, free ones by the components.
  const first = /SHORT|RHYTHM/i.test(programme.program) ? TECHNICAL : COMPONENTS;
  return {
    stages: [
      {
        code: STAGE,
        name: '节目',
        nameEn: 'Programme',
        kind: 'practical',
        unbounded: true,
        weight: '1',
        criteria: criteria(context),
      },
    ],
    ties: [`criterion:${STAGE}/${first}`],
    awards: null,
    entries: programme.performances.map((performance, index) => ({
      number: numbers[index] ?? '',
      name: performance.id,
      ...(performance.nation ? { employer: performance.nation } : {}),
      consents: CONSENT,
      ...(isWithdrawn(performance) ? { status: 'withdrawn' as const, statusReason: '退赛 Withdrawn' } : {}),
    })),
    panels: [
      { code: 'technical', stage: STAGE, sections: [TECHNICAL, DEDUCTIONS], judges: [TECH_JUDGE] },
      { code: 'components', stage: STAGE, sections: [COMPONENTS], judges: panel.map(({ code }) => code) },
    ],
    absences: programme.performances.flatMap((performance, index) =>
      absences(context, performance, numbers[index] ?? ''),
    ),
    marks: programme.performances.flatMap((performance, index) =>
      isWithdrawn(performance) ? [] : sheets(context, performance, numbers[index] ?? ''),
    ),
  };
}

function criteria({ components }: Context): EventInput['stages'][number]['criteria'] {
  const value = { type: 'value' as const, max: NO_CEILING, places: 2 };
  const one = <A>(code: string, name: string, nameEn: string, aspects: A[]) => {
    const named = { code, name, nameEn };
    return { ...named, sections: [{ ...named, aspects }] };
  };
  const aspects = [...components.values()].map(({ code, name, factor }) => ({
    code,
    name,
    nameEn: name,
    type: 'panel' as const,
    max: '10',
    step: '0.25',
    trim: { drop: 1, from: 3 },
    factor,
  }));
  return [
    one(TECHNICAL, '技术分', 'Technical elements', [
      { code: 'TES', name: '技术动作分', nameEn: 'Total element score', ...value },
    ]),
    one(COMPONENTS, '内容分', 'Programme components', aspects),
    one(DEDUCTIONS, '扣分', 'Deductions', [
      { code: 'DED', name: '扣分', nameEn: 'Deductions', deduction: true, ...value },
    ]),
  ];
}

function absences({ components, panel }: Context, performance: Performance, entry: string): AbsenceInput[] {
  return panel.flatMap(({ index, code }) => {
    const absent = absentFrom(performance, index);
    if (absent.length === 0) return [];
    const aspects = absent.map(({ component }) => components.get(component.toLowerCase())?.code ?? '');
    const some = absent.length < performance.components.length ? { aspects } : {};
    return [{ judge: code, stage: STAGE, entry, ...some, reason: '记录上没有该裁判的分数 No mark in the protocol' }];
  });
}

function sheets({ components, panel }: Context, performance: Performance, entry: string): SheetInput[] {
  const own = { stage: STAGE, entry, judge: TECH_JUDGE };
  const judged = panel.flatMap(({ index, code }) => {
    const absent = new Set(absentFrom(performance, index));
    const rows = performance.components.filter((row) => !absent.has(row));
    if (rows.length === 0) return [];
    const values = rows.map((row) => [components.get(row.component.toLowerCase())?.code ?? '', row.marks[index] ?? '']);
    return [{ stage: STAGE, section: COMPONENTS, entry, judge: code, values: Object.fromEntries(values) }];
  });
  return [
    { ...own, section: TECHNICAL, values: { TES: performance.elements || '0' } },
    ...judged,
    // Some protocols write deductions as negative numbers, some as positive ones.
    { ...own, section: DEDUCTIONS, values: { DED: performance.deductions.replace(/^-/, '') || '0' } },
  ];
}
