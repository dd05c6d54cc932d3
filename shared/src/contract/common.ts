import { z } from 'zod';

/** A code in addresses and files: lower-case letters, digits, dot, dash and underscore, at most 64. */
export const Code = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/)
  .meta({ description: 'lower-case code' });

/** Client-made id of an operation; repeating it is safe. */
export const OperationId = z.uuid().toLowerCase();

export const Id = z.uuid().toLowerCase();

/** Why something was done; kept for ever. */
export const Reason = z.string().trim().min(1).max(500);

export const LocalName = z.object({ zh: z.string(), en: z.string().optional() }).meta({ id: 'LocalName' });

export const Decimal = z
  .string()
  .regex(/^-?\d{1,12}(?:\.\d{1,6})?$/)
  .meta({ description: 'decimal number as text' });

/** RFC 9457 problem details. `code` is stable; `detail` is in the language asked for. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    params: z
      .record(z.string(), z.union([z.string(), z.number(), z.object({ zh: z.string(), en: z.string() })]))
      .optional(),
    /** Where the input is wrong; `path` as in `body.events[0].code`. */
    faults: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    /** For `mark_stale`: what both sides hold; `revision` is the sheet's, `made` the one that their mark made. */
    conflict: z
      .object({
        aspect: z.string(),
        revision: z.int(),
        made: z.int().optional(),
        theirs: z.string(),
        yours: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof Problem>;
