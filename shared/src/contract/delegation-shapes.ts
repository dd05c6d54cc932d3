import { z } from 'zod';
import { EVENT_STATES } from '../domain/contest/states.js';
import { RECUSAL_REASONS } from '../domain/delegation/recusals.js';
import { DELEGATION_TODOS } from '../domain/delegation/todo.js';
import { SKILL_LEVELS } from '../domain/registration/levels.js';
import { LocalName } from './common.js';
import { Registration } from './registration-shapes.js';

const Todo = z.object({ kind: z.enum(DELEGATION_TODOS), count: z.int() });

/** A delegation as the organiser sees it. */
export const Delegation = z
  .object({
    id: z.string(),
    enterprise: z.string(),
    /** `taken`: they have an account and lead it. */
    leader: z.object({ name: z.string(), taken: z.boolean() }),
    workers: z.int(),
    coaches: z.int(),
    todo: z.array(Todo),
  })
  .meta({ id: 'Delegation' });

export const DelegationList = z
  .object({
    delegations: z.array(Delegation),
    /** Judges who may not mark a worker of the list; `short`: their panel would lack judges without them. */
    recusals: z.array(
      z.object({
        event: z.string(),
        judge: z.string(),
        judgeName: z.string(),
        worker: z.string(),
        why: z.enum(RECUSAL_REASONS),
        short: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'DelegationList' });

const TeamEvent = z.object({
  event: z.string(),
  name: LocalName,
  state: z.enum(EVENT_STATES),
  /** Whether this enterprise may enter somebody now. */
  open: z.boolean(),
  replaceUntil: z.iso.datetime().nullable(),
  /** Whether a person may be replaced now. */
  replaceable: z.boolean(),
  lowest: z.enum(SKILL_LEVELS).nullable(),
  highest: z.enum(SKILL_LEVELS).nullable(),
  youngest: z.int().nullable(),
  oldest: z.int().nullable(),
});

/** A delegation as its team leader sees it: their own people and nobody else. */
export const Team = z
  .object({
    id: z.string(),
    contest: z.string(),
    contestName: LocalName,
    timeZone: z.string(),
    enterprise: z.string(),
    events: z.array(TeamEvent),
    workers: z.array(Registration.extend({ event: z.string() })),
    coaches: z.array(z.object({ id: z.string(), name: z.string(), trainees: z.array(z.string()) })),
    todo: z.array(Todo),
  })
  .meta({ id: 'Team' });
