import { z } from 'zod';
import { LIMITS } from '../../domain/contest/definition.js';
import { ENTRY_STATUSES } from '../../domain/contest/states.js';
import { SKILL_LEVELS } from '../../domain/registration/levels.js';
import { list } from './bounded.js';
import { textMap } from './bounded-map.js';
import { StageDefinition } from './stage.js';
import { AddressCode, Decimal, Instant, Name, Token, Why } from './text.js';

const EntryDefinition = z
  .strictObject({
    number: Token,
    name: Name,
    nameEn: Name.optional(),
    employer: Name.optional(),
    consents: z
      .strictObject({ publishName: z.strictObject({ textVersion: Token, givenAt: Instant }).optional() })
      .default({}),
    placements: list(
      z.strictObject({ stage: AddressCode, session: Token, station: Token.optional() }),
      LIMITS.stages,
    ).default([]),
    status: z.enum(ENTRY_STATUSES).default('active'),
    statusReason: Why.optional(),
  })
  .meta({ id: 'EntryDefinition' });

const PanelDefinition = z
  .strictObject({
    code: Token,
    stage: AddressCode,
    sections: list(Token, LIMITS.aspects).min(1).optional().meta({ description: 'default: all of the stage' }),
    sessions: list(Token, LIMITS.sessions).min(1).optional().meta({ description: 'default: all entries' }),
    judges: list(Token, 50).min(1),
    minimum: z.int().min(1).max(50).optional(),
  })
  .meta({ id: 'PanelDefinition' });

const AbsenceDefinition = z
  .strictObject({
    judge: Token,
    stage: AddressCode,
    entry: Token.optional(),
    session: Token.optional(),
    aspects: list(Token, LIMITS.aspects).default([]).meta({ description: 'empty: all' }),
    reason: Why,
  })
  .meta({ id: 'AbsenceDefinition' });

const Age = z.int().min(0).max(150);

/** Who may register; what is left out asks for nothing. */
const RegistrationDefinition = z
  .strictObject({
    lowest: z.enum(SKILL_LEVELS).optional(),
    highest: z.enum(SKILL_LEVELS).optional(),
    youngest: Age.optional(),
    oldest: Age.optional(),
    employers: list(Name, 500).default([]),
    exclusive: list(AddressCode, LIMITS.events).default([]),
    replaceUntil: Instant.optional(),
  })
  .meta({ id: 'RegistrationDefinition' });

const SheetDefinition = z
  .strictObject({
    stage: AddressCode,
    section: Token,
    entry: Token,
    judge: Token,
    values: textMap(Token, z.string().max(64), LIMITS.aspects),
  })
  .meta({ id: 'SheetDefinition', description: 'one complete, submitted mark sheet' });

const HonourDefinition = z
  .strictObject({
    name: Name,
    nameEn: Name.optional(),
    from: z.int().min(1).max(LIMITS.entries).default(1),
    to: z.int().min(1).max(LIMITS.entries),
    rule: Why,
    ruleEn: Why.optional(),
  })
  .meta({ id: 'HonourDefinition', description: 'who may apply for an honour, by rank, and the rule that says so' });

export const EventDefinition = z
  .strictObject({
    code: AddressCode,
    name: Name,
    nameEn: Name.optional(),
    occupation: z.strictObject({ code: Token, name: Name }).optional(),
    group: z.enum(['worker', 'student']).optional(),
    kind: z.enum(['individual', 'team']).default('individual'),
    capacity: z.int().min(1).max(LIMITS.entries).optional(),
    registration: RegistrationDefinition.optional(),
    state: z.enum(['draft', 'published', 'registration_open', 'running']).default('running'),
    decimals: z.int().min(0).max(4).default(2),
    rounding: z.enum(['stages', 'total']).default('stages'),
    stages: list(StageDefinition, LIMITS.stages).min(1),
    ties: list(z.string().max(128), LIMITS.ties).default([]),
    awards: z
      .strictObject({ percents: list(Decimal, 10).min(1) })
      .nullable()
      .default(null),
    honours: list(HonourDefinition, LIMITS.honours).default([]),
    entries: list(EntryDefinition, LIMITS.entries).default([]),
    panels: list(PanelDefinition, LIMITS.panels).default([]),
    recusals: list(z.strictObject({ judge: Token, entry: Token, reason: Why }), LIMITS.recusals).default([]),
    absences: list(AbsenceDefinition, LIMITS.absences).default([]),
    marks: list(SheetDefinition, LIMITS.sheets).default([]),
  })
  .meta({ id: 'EventDefinition' });
