import { z } from 'zod';
import { EVENT_STATES } from '../domain/contest/states.js';
import { SKILL_LEVELS } from '../domain/registration/levels.js';
import { EMPLOYMENTS, REGISTRATION_STATUSES } from '../domain/registration/status.js';
import { LocalName } from './common.js';
import { PersonName } from './identity-shapes.js';

/** What somebody tells about who registers. The identity number and the day of birth are looked at and not kept. */
export const Applicant = z
  .object({
    employer: PersonName.nullable(),
    level: z.enum(SKILL_LEVELS).nullable(),
    idNumber: z.string().trim().max(40).nullable(),
    born: z.iso.date().nullable(),
  })
  .meta({ id: 'Applicant' });

export const Person = Applicant.extend({ name: PersonName }).meta({ id: 'RegisteringPerson' });

const stands = {
  id: z.string(),
  status: z.enum(REGISTRATION_STATUSES),
  /** Place on the waiting list; null = not on it. */
  waiting: z.int().nullable(),
  /** Entry number, once registration has closed. */
  number: z.string().nullable(),
  employer: z.string().nullable(),
  employment: z.enum(EMPLOYMENTS).nullable(),
  level: z.enum(SKILL_LEVELS).nullable(),
  /** Why it was approved, refused, withdrawn or replaced. */
  reason: z.string().nullable(),
};

export const Registration = z
  .object({ ...stands, name: z.string(), signedUp: z.boolean(), createdAt: z.iso.datetime() })
  .meta({ id: 'Registration' });

/** As the organiser sees it, with the names of others in the contest who told the same identity number. */
const ListedRegistration = Registration.extend({ sameNumberAs: z.array(z.string()) });

export const RegistrationList = z
  .object({
    state: z.enum(EVENT_STATES),
    capacity: z.int().nullable(),
    replaceUntil: z.iso.datetime().nullable(),
    /** Holding a place, waiting, and what the organiser or the workers still have to do. */
    counts: z.object({
      placed: z.int(),
      waiting: z.int(),
      toConfirm: z.int(),
      toApprove: z.int(),
      toIdentify: z.int(),
    }),
    registrations: z.array(ListedRegistration),
  })
  .meta({ id: 'RegistrationList' });

const where = {
  contest: z.string(),
  contestName: LocalName,
  event: z.string(),
  eventName: LocalName,
  state: z.enum(EVENT_STATES),
};

export const OwnRegistration = z
  .object({
    ...stands,
    ...where,
    name: z.string(),
    namePublic: z.boolean(),
    timeZone: z.string(),
    /** For the check-in desk: the code, until when to come, and when one came; null while there is no entry to check in. */
    checkIn: z
      .object({ code: z.string(), until: z.iso.datetime().nullable(), at: z.iso.datetime().nullable() })
      .nullable(),
    /** Where the draw put the entry; null until then. `retimed`: the timetable has changed `start` since. */
    station: z
      .object({ session: z.string(), start: z.iso.datetime().nullable(), station: z.int(), retimed: z.boolean() })
      .nullable(),
  })
  .meta({ id: 'OwnRegistration' });

/** An event that takes registrations, with what it asks for. */
export const OpenEvent = z
  .object({
    ...where,
    capacity: z.int().nullable(),
    lowest: z.enum(SKILL_LEVELS).nullable(),
    highest: z.enum(SKILL_LEVELS).nullable(),
    youngest: z.int().nullable(),
    oldest: z.int().nullable(),
    employers: z.array(z.string()),
  })
  .meta({ id: 'OpenEvent' });

/** A row that was not taken, or a fault of the whole sheet (`row` null). */
export const RowFault = z.object({ row: z.int().nullable(), message: z.string() }).meta({ id: 'RowFault' });
