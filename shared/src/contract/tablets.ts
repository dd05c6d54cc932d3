import { z } from 'zod';
import { Code, Id, LocalName, OperationId, Reason } from './common.js';
import { endpoint } from './endpoint.js';
import { ContestParams } from './identity.js';

/** What a tablet knows of itself. `locked`: its PIN is asked; `ended`: taken away; `over`: the contest is over. */
export const OwnTablet = z
  .object({
    state: z.enum(['open', 'locked', 'ended', 'over']),
    contest: Code,
    contestName: LocalName,
    /** Name of its judge. */
    judge: z.string(),
    label: z.string(),
    /** Why it was taken away; null while it is not, or when its judge paired another. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'OwnTablet' });

/** A judge of a contest, for handing out tablets: the one paired now and the code that waits, if any. */
export const JudgeTablet = z
  .object({
    /** Judge code. */
    judge: z.string(),
    name: z.string(),
    tablet: z
      .object({
        id: Id,
        label: z.string(),
        pairedAt: z.iso.datetime(),
        lastSeenAt: z.iso.datetime(),
        /** `spent`: too many wrong PINs, it has to be paired anew. */
        state: z.enum(['open', 'locked', 'spent']),
      })
      .nullable(),
    codeUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: 'JudgeTablet' });

const TypedCode = z.string().min(1).max(40);
const Pin = z.string().min(1).max(40);

export const tabletsApi = {
  own: endpoint({
    id: 'ownTablet',
    method: 'GET',
    path: '/api/tablet',
    access: 'public',
    status: 200,
    summary: 'Whose tablet this is; null where none is paired',
    response: OwnTablet.nullable(),
  }),
  look: endpoint({
    id: 'lookAtPairing',
    method: 'POST',
    path: '/api/tablet/code',
    access: 'public',
    status: 200,
    summary: 'Whom a pairing code is for',
    body: z.object({ code: TypedCode }),
    response: z.object({ judge: z.string(), contest: Code, contestName: LocalName }),
    problems: ['pairing_invalid', 'pairing_used', 'pairing_closed', 'insecure_transport'],
  }),
  pair: endpoint({
    id: 'pairTablet',
    method: 'POST',
    path: '/api/tablet',
    access: 'public',
    status: 204,
    summary: 'Pair this tablet with the judge of a code, once; sets the session cookie',
    /** Sent again with the same `uuid` and PIN, it answers as the first time: a lost answer costs no second code. */
    body: z.object({
      code: TypedCode,
      pin: Pin,
      label: z.string().trim().max(40).default(''),
      uuid: OperationId.optional(),
    }),
    problems: ['pairing_invalid', 'pairing_used', 'pairing_closed', 'pin_shape', 'pin_weak', 'insecure_transport'],
  }),
  unlock: endpoint({
    id: 'unlockTablet',
    method: 'POST',
    path: '/api/tablet/unlock',
    access: 'public',
    status: 204,
    summary: 'Open a locked tablet by its PIN',
    body: z.object({ pin: Pin }),
    problems: [
      'pin_wrong',
      'pin_paused',
      'pin_spent',
      'tablet_ended',
      'tablet_over',
      'signed_out',
      'insecure_transport',
    ],
  }),
  lock: endpoint({
    id: 'lockTablet',
    method: 'POST',
    path: '/api/tablet/lock',
    access: 'public',
    status: 204,
    summary: 'Lock this tablet until its PIN is entered',
    problems: ['tablet_ended', 'tablet_over', 'signed_out'],
  }),
  ofContest: endpoint({
    id: 'contestTablets',
    method: 'GET',
    path: '/api/contests/:contest/tablets',
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'Judges of a contest and their tablets',
    params: ContestParams,
    response: z.array(JudgeTablet),
  }),
  makeCode: endpoint({
    id: 'makePairingCode',
    method: 'POST',
    path: '/api/contests/:contest/judges/:judge/pairing',
    access: 'contest.run',
    confidential: true,
    status: 201,
    summary: 'Make a pairing code for a judge, shown once; an earlier one that waits ends',
    params: ContestParams.extend({ judge: z.string().min(1).max(64) }),
    response: z.object({ code: z.string(), name: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'PairingCode' }),
    problems: ['pairing_closed'],
  }),
  end: endpoint({
    id: 'endTablet',
    method: 'POST',
    path: '/api/contests/:contest/tablets/:tablet/end',
    access: 'contest.run',
    confidential: true,
    status: 204,
    summary: 'Take a tablet away: it can do nothing from now on',
    params: ContestParams.extend({ tablet: Id }),
    body: z.object({ reason: Reason }),
  }),
} as const;
