import { z } from 'zod';
import { LIMITS } from '../../domain/contest/definition.js';
import { list } from './bounded.js';
import { CriterionDefinition, timePoints } from './scheme.js';
import { AddressCode, Decimal, Instant, Name, Token } from './text.js';

const SessionDefinition = z
  .strictObject({
    code: Token,
    name: Name,
    nameEn: Name.optional(),
    startsAt: Instant.optional(),
    endsAt: Instant.optional(),
    stations: list(Token, LIMITS.stations).default([]),
  })
  .meta({ id: 'SessionDefinition' });

const AdvanceDefinition = z
  .strictObject({
    to: AddressCode.meta({ description: 'stage of the same event' }),
    top: z.int().min(1).max(LIMITS.entries).optional(),
    percent: Decimal.optional(),
    minimum: Decimal.optional(),
    ties: z.enum(['include', 'chain']).default('include'),
  })
  .meta({ id: 'AdvanceDefinition', description: 'exactly one of top, percent, minimum' });

export const StageDefinition = z
  .strictObject({
    code: AddressCode,
    name: Name,
    nameEn: Name.optional(),
    kind: z.enum(['theory', 'practical', 'timed']),
    weight: Decimal.optional(),
    unbounded: z.boolean().default(false).meta({ description: 'not normalised to 100: raw × weight' }),
    total: Decimal.optional().meta({ description: 'what the scheme adds up to; 100 for a practical stage' }),
    criteria: list(CriterionDefinition, LIMITS.criteria).min(1).optional(),
    max: Decimal.optional().meta({ description: 'short form of a theory or timed stage' }),
    places: z.int().min(0).max(6).optional().meta({ description: 'short form of a theory stage' }),
    ...timePoints,
    sessions: list(SessionDefinition, LIMITS.sessions).default([]),
    advance: AdvanceDefinition.optional(),
  })
  .meta({ id: 'StageDefinition' });
