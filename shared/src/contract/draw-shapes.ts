import { z } from 'zod';
import { DRAW_LIMITS, DRAW_ROLES, type Draw } from '../domain/draw/draw.js';
import { Code, Id, LocalName } from './common.js';

export const DrawRole = z.enum(DRAW_ROLES);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Instant = z.iso.datetime();
const EntryNumber = z.string().min(1).max(32);
const Station = z.int().min(1).max(DRAW_LIMITS.stations);

/** A session as the organiser enters it: stations are numbered from 1, each takes one entry. */
export const DrawSession = z
  .object({ name: z.string().trim().min(1).max(100), start: Instant.nullable(), stations: Station })
  .meta({ id: 'DrawSession' });

/** A session as it was set up; `stations` 0: nobody counted them yet. */
export const PlannedSession = z
  .object({ name: LocalName, start: Instant.nullable(), stations: z.int() })
  .meta({ id: 'PlannedSession' });

export const DrawOfficial = z
  .object({ role: DrawRole, name: z.string().trim().min(1).max(50) })
  .meta({ id: 'DrawOfficial' });

const DrawList = z.object({
  contest: Code,
  event: Code,
  entries: z
    .array(z.object({ number: EntryNumber, employer: z.string().max(400).nullable() }))
    .max(DRAW_LIMITS.entries),
  sessions: z.array(DrawSession).max(DRAW_LIMITS.sessions),
  apart: z.boolean(),
});

const DrawResult = z.object({
  seed: Hash,
  order: z.array(EntryNumber).max(DRAW_LIMITS.entries),
  places: z
    .array(z.object({ session: z.int().min(0), station: Station, number: EntryNumber }))
    .max(DRAW_LIMITS.entries),
  together: z
    .array(z.object({ session: z.int().min(0), station: Station, numbers: z.array(EntryNumber).length(2) }))
    .max(DRAW_LIMITS.entries),
});

const DrawAbort = z.object({
  cause: z.enum(['by_hand', 'reveal_wrong']),
  role: DrawRole.nullable(),
  reason: z.string().max(500),
  supervisor: z.string().max(50),
  at: Instant,
});

/** A draw at any of its steps, and its transcript: nothing in it is secret once it is here. */
export const DrawTranscript = z
  .object({
    format: z.enum(['leitai-draw/1']),
    draw: Id,
    list: DrawList,
    listHash: Hash,
    frozenAt: Instant,
    officials: z.array(DrawOfficial).max(DRAW_ROLES.length),
    commitments: z.array(z.object({ role: DrawRole, commitment: Hash, at: Instant })).max(DRAW_ROLES.length),
    publicValue: z.object({ dice: z.string().max(64), at: Instant }).nullable(),
    reveals: z.array(z.object({ role: DrawRole, secret: z.string().max(128), at: Instant })).max(DRAW_ROLES.length),
    result: DrawResult.nullable(),
    aborted: DrawAbort.nullable(),
  })
  .meta({ id: 'DrawTranscript' }) satisfies z.ZodType<Draw>;
