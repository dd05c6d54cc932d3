import { z } from 'zod';
import { LIMITS } from '../../domain/contest/definition.js';

/** Texts of a definition file. The message of each check is a code of the failure catalogue. */

/**
 * Control characters, line separators, half surrogates, bytes that were no UTF-8, and all that no reader sees: bidi
 * overrides, zero-width blanks, fillers, tags. Joiners and variation selectors shape rare characters and may stay.
 */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFFD]|(?![\p{Variation_Selector}\u200C\u200D])\p{Default_Ignorable_Code_Point}/u;

/** Something that a reader sees; U+2800 is a Braille cell without dots. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{M}\u2800]/u;

/** No text of `limit` code points in NFC is longer than this before it (NFC shortens at most about threefold). */
const rawLength = (limit: number) => limit * 4;

/** Visible text of 1 to `limit` code points, trimmed, in NFC. A length is looked at before anything slower. */
const line = (limit: number) =>
  z
    .string()
    .refine((text) => text.length <= rawLength(limit), { error: 'text_too_long', abort: true })
    .trim()
    .normalize('NFC')
    .min(1)
    .refine((text) => !HIDDEN.test(text), { error: 'text_hidden', abort: true })
    .refine((text) => VISIBLE.test(text), 'text_empty')
    .refine((text) => [...text].length <= limit, 'text_too_long')
    .meta({ minLength: 1, maxLength: limit });

/** A name of a person, firm or thing. Markup is refused, not escaped: names travel to screens, files and paper. */
export const Name = line(LIMITS.nameLength)
  .refine((text) => !/[<>]/.test(text), 'name_markup')
  .meta({ id: 'Name', description: 'name, 1–100 code points, no markup or control characters' });

export const Sentence = line(200).meta({ description: 'text of up to 200 code points' });
export const Why = line(500).meta({ description: 'reason, kept for ever' });

/** Code of a section, aspect, judge, panel, session, station; number of an entry. */
export const Token = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,32}$/, 'token_shape')
  .meta({ id: 'Token', description: 'letters, digits, dot, dash, underscore; at most 32' });

/** Code that appears in addresses: contest, event, stage. */
export const AddressCode = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/, 'code_shape')
  .meta({ id: 'AddressCode', description: 'lower-case letters, digits, dot, dash, underscore; at most 64' });

export const Decimal = z
  .string()
  .regex(/^-?\d{1,9}(?:\.\d{1,6})?$/, 'decimal_shape')
  .meta({ id: 'DecimalText', description: 'decimal number as text, e.g. "7.25"' });

/** With nanoseconds; the fraction of a second has no end of its own. */
const INSTANT_LENGTH = 35;

export const Instant = z.iso
  .datetime({ offset: true, error: 'instant_shape' })
  .max(INSTANT_LENGTH, 'instant_shape')
  .meta({ id: 'Instant', description: 'ISO 8601 with zone, e.g. 2026-05-16T08:30:00+08:00' });

const MS_PER_DAY = 86_400_000;
export const Milliseconds = z.int().min(0).max(MS_PER_DAY);

/** An IANA time zone that this machine knows. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'time_zone');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
