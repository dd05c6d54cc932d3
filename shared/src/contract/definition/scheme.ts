import { z } from 'zod';
import { LIMITS } from '../../domain/contest/definition.js';
import { list } from './bounded.js';
import { Decimal, Milliseconds, Name, Sentence, Token } from './text.js';

/** Criteria → sections → aspects of a stage, as written in a definition file. */

const named = { code: Token, name: Name, nameEn: Name.optional() };
const factor = Decimal.default('1').meta({ description: 'multiplies what stands below it' });
const Places = z.int().min(0).max(6);

const aspect = {
  ...named,
  max: Decimal.meta({ description: 'most marks before the factor' }),
  factor,
  deduction: z.boolean().default(false).meta({ description: 'a positive number that is subtracted' }),
};

export const timePoints = {
  target: Milliseconds.optional().meta({ description: 'ms; at or under it: max' }),
  limit: Milliseconds.optional().meta({ description: 'ms; at or over it: 0' }),
  table: list(Decimal, LIMITS.places).min(1).optional().meta({ description: 'points by place, best first' }),
};

const Trim = z.strictObject({ drop: z.int().min(0).max(4), from: z.int().min(1).max(50) });

export const AspectDefinition = z
  .discriminatedUnion('type', [
    z.strictObject({ ...aspect, type: z.literal('binary') }),
    z.strictObject({
      ...aspect,
      type: z.literal('bands'),
      bands: list(z.strictObject({ upTo: Decimal, marks: Decimal }), LIMITS.bands).min(1),
      places: Places.default(2),
    }),
    z.strictObject({ ...aspect, type: z.literal('deduct'), each: Decimal }),
    z.strictObject({
      ...aspect,
      type: z.literal('judgement'),
      descriptors: list(z.strictObject({ text: Sentence, textEn: Sentence.optional() }), 4).default([]),
    }),
    z.strictObject({
      ...aspect,
      type: z.literal('panel'),
      step: Decimal.default('0.25'),
      trim: Trim.default({ drop: 1, from: 5 }),
    }),
    z.strictObject({ ...aspect, type: z.literal('time'), ...timePoints }),
    z.strictObject({ ...aspect, type: z.literal('value'), min: Decimal.default('0'), places: Places.default(2) }),
  ])
  .meta({ id: 'AspectDefinition' });

const SectionDefinition = z
  .strictObject({ ...named, factor, aspects: list(AspectDefinition, LIMITS.aspects).min(1) })
  .meta({ id: 'SectionDefinition' });

export const CriterionDefinition = z
  .strictObject({ ...named, factor, sections: list(SectionDefinition, LIMITS.sections).min(1) })
  .meta({ id: 'CriterionDefinition' });
