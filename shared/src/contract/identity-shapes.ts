import { z } from 'zod';
import { ORGANISATION_KINDS } from '../domain/organisation/kinds.js';
import { ROLES, SCOPES } from '../domain/permission/roles.js';
import { Id } from './common.js';
import { Name } from './definition/text.js';

/** Visible characters only: two login names that look alike should be alike. */
export const Login = z
  .string()
  .trim()
  .min(2)
  .max(64)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}<>]+$/u, 'login_shape');
/** What somebody types to sign in; a login name that cannot exist is simply wrong. */
export const TypedLogin = z.string().trim().min(1).max(64);
/** Length and breached-list rules are checked by the service (NIST SP 800-63B §5.1.1.2). */
export const Password = z.string().min(1).max(256);
/** Names of persons and organisations: the rules of the definition file. */
export const PersonName = Name;
export const Secret = z.string().min(16).max(128);

export const Grant = z
  .object({ role: z.enum(ROLES), scope: z.enum(SCOPES), scopeId: z.string().nullable() })
  .meta({ id: 'Grant' });

export const Me = z
  .object({
    account: z.object({ id: Id, name: z.string(), login: z.string() }).nullable(),
    grants: z.array(Grant),
    /** True on an empty server. */
    setupNeeded: z.boolean(),
  })
  .meta({ id: 'Me' });

export const OwnSession = z
  .object({
    id: z.string(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    device: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' });

export const Organisation = z
  .object({
    id: Id,
    kind: z.enum(ORGANISATION_KINDS),
    name: z.string(),
    creditCode: z.string().nullable(),
    groupId: Id.nullable(),
  })
  .meta({ id: 'Organisation' });
export const EnterpriseGroup = z.object({ id: Id, name: z.string() }).meta({ id: 'EnterpriseGroup' });

export const Invitation = z
  .object({
    id: Id,
    name: z.string(),
    role: z.enum(ROLES),
    scope: z.enum(SCOPES),
    scopeId: z.string().nullable(),
    expiresAt: z.iso.datetime(),
    /** The link no longer opens; a new one can be made. */
    expired: z.boolean(),
    acceptedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Invitation' });

export const Membership = z
  .object({
    id: Id,
    accountId: Id,
    name: z.string(),
    role: z.enum(ROLES),
    scope: z.enum(SCOPES),
    scopeId: z.string().nullable(),
  })
  .meta({ id: 'Membership' });
