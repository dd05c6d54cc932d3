import { z } from 'zod';
import { DEFINITION_FORMAT, LIMITS } from '../domain/contest/definition.js';
import { checkCreditCode } from '../domain/organisation/credit-code.js';
import { list } from './definition/bounded.js';
import { EventDefinition } from './definition/event.js';
import { AddressCode, Name, TimeZone, Token } from './definition/text.js';

/** Shape of a contest definition file; what the parts mean together is checked by `checkDefinition`. */

const JudgeDefinition = z
  .strictObject({
    code: Token,
    name: Name,
    nameEn: Name.optional(),
    employer: Name.optional(),
    role: z.enum(['judge', 'chief_judge']).default('judge'),
  })
  .meta({ id: 'JudgeDefinition' });

/** Unified social credit code in its standard form (GB 32100). */
const CreditCode = z
  .string()
  .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, 'credit_code_shape')
  .refine((code) => checkCreditCode(code).ok, 'credit_code_check');

const Organiser = z.strictObject({
  name: Name,
  kind: z.enum(['union', 'enterprise', 'school', 'park']),
  creditCode: CreditCode.optional(),
});

/** What public boards may show. */
const Policy = z.strictObject({
  names: z.enum(['number', 'masked', 'full']).default('masked'),
  employer: z.boolean().default(true),
  top: z.int().min(1).max(LIMITS.entries).nullable().default(null),
});

export const ContestDefinition = z
  .strictObject({
    $schema: z.string().max(500).optional().meta({ description: 'for editors; not read' }),
    format: z.literal(DEFINITION_FORMAT),
    contest: z.strictObject({
      code: AddressCode,
      name: Name,
      nameEn: Name.optional(),
      timeZone: TimeZone.default('Asia/Shanghai'),
      organiser: Organiser.optional(),
      policy: Policy.prefault({}),
    }),
    judges: list(JudgeDefinition, LIMITS.judges).default([]),
    events: list(EventDefinition, LIMITS.events).min(1),
  })
  .meta({ id: 'ContestDefinition', title: 'Leitai contest definition' });

export type ContestDefinition = z.output<typeof ContestDefinition>;
/** What a writer of files provides: defaults left out. */
export type ContestDefinitionInput = z.input<typeof ContestDefinition>;
