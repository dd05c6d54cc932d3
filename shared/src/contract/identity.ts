import { z } from 'zod';
import { ORGANISATION_KINDS } from '../domain/organisation/kinds.js';
import { ROLES, SCOPES } from '../domain/permission/roles.js';
import { Code, Id } from './common.js';
import { Name } from './definition/text.js';
import { endpoint } from './endpoint.js';

/** Visible characters only: two login names that look alike should be alike. */
export const Login = z
  .string()
  .trim()
  .min(2)
  .max(64)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}<>]+$/u, 'login_shape');
/** What somebody types to sign in; a login name that cannot exist is simply wrong. */
const TypedLogin = z.string().trim().min(1).max(64);
/** Length and breached-list rules are checked by the service (NIST SP 800-63B §5.1.1.2). */
export const Password = z.string().min(1).max(256);
/** Names of persons and organisations: the rules of the definition file. */
export const PersonName = Name;
const Secret = z.string().min(16).max(128);

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

export const identityApi = {
  setup: endpoint({
    id: 'setup',
    method: 'POST',
    path: '/api/setup',
    access: 'public',
    status: 204,
    summary: 'First administrator of an empty server; signs in',
    body: z.object({ token: Secret, name: PersonName, login: Login, password: Password }),
    problems: [
      'setup_closed',
      'setup_token',
      'password_short',
      'password_common',
      'password_login',
      'insecure_transport',
      'too_many_requests',
    ],
  }),
  signIn: endpoint({
    id: 'signIn',
    method: 'POST',
    path: '/api/session',
    access: 'public',
    status: 204,
    summary: 'Sign in; sets the session cookie',
    body: z.object({ login: TypedLogin, password: Password }),
    problems: ['login_wrong', 'insecure_transport'],
  }),
  me: endpoint({
    id: 'me',
    method: 'GET',
    path: '/api/session',
    access: 'public',
    status: 200,
    summary: 'Who I am and what I may do',
    response: Me,
  }),
  signOut: endpoint({
    id: 'signOut',
    method: 'DELETE',
    path: '/api/session',
    access: 'signed-in',
    status: 204,
    summary: 'End this session',
  }),
  sessions: endpoint({
    id: 'sessions',
    method: 'GET',
    path: '/api/sessions',
    access: 'signed-in',
    status: 200,
    summary: 'My sessions',
    response: z.array(OwnSession),
  }),
  endSession: endpoint({
    id: 'endSession',
    method: 'DELETE',
    path: '/api/sessions/:id',
    access: 'signed-in',
    status: 204,
    summary: 'End one of my sessions',
    params: z.object({ id: z.string().min(1).max(64) }),
  }),
  changePassword: endpoint({
    id: 'changePassword',
    method: 'PUT',
    path: '/api/account/password',
    access: 'signed-in',
    status: 204,
    summary: 'Change my password; ends my other sessions',
    body: z.object({ current: Password, password: Password }),
    problems: [
      'login_wrong',
      'password_short',
      'password_common',
      'password_login',
      'insecure_transport',
      'too_many_requests',
    ],
  }),
  organisations: endpoint({
    id: 'organisations',
    method: 'GET',
    path: '/api/organisations',
    access: 'platform.manage',
    status: 200,
    summary: 'All organisations',
    response: z.array(Organisation),
  }),
  createOrganisation: endpoint({
    id: 'createOrganisation',
    method: 'POST',
    path: '/api/organisations',
    access: 'platform.manage',
    status: 201,
    summary: 'Register an organisation',
    body: z.object({
      kind: z.enum(ORGANISATION_KINDS),
      name: PersonName,
      creditCode: z.string().max(40).nullable().default(null),
      groupId: Id.nullable().default(null),
    }),
    response: Organisation,
    problems: ['credit_code_shape', 'credit_code_check', 'credit_code_taken', 'group_unknown'],
  }),
  groups: endpoint({
    id: 'groups',
    method: 'GET',
    path: '/api/groups',
    access: 'platform.manage',
    status: 200,
    summary: 'Enterprise groups',
    response: z.array(EnterpriseGroup),
  }),
  createGroup: endpoint({
    id: 'createGroup',
    method: 'POST',
    path: '/api/groups',
    access: 'platform.manage',
    status: 201,
    summary: 'Register an enterprise group',
    body: z.object({ name: PersonName }),
    response: EnterpriseGroup,
  }),
  setGroup: endpoint({
    id: 'setGroup',
    method: 'PUT',
    path: '/api/organisations/:organisation/group',
    access: 'platform.manage',
    status: 200,
    summary: 'Put an enterprise into a group, or take it out',
    params: z.object({ organisation: Id }),
    body: z.object({ groupId: Id.nullable() }),
    response: Organisation,
    problems: ['group_unknown'],
  }),
  invite: endpoint({
    id: 'invite',
    method: 'POST',
    path: '/api/invitations',
    access: 'platform.manage',
    status: 201,
    summary: 'Invite a person to a role; the token is shown once',
    body: z.object({
      name: PersonName,
      role: z.enum(ROLES),
      scope: z.enum(['platform', 'organisation', 'contest']),
      scopeId: z.string().max(64).nullable().default(null),
    }),
    response: Invitation.extend({ token: z.string() }),
    problems: ['grant_invalid', 'scope_unknown'],
  }),
  invitations: endpoint({
    id: 'invitations',
    method: 'GET',
    path: '/api/invitations',
    access: 'platform.manage',
    status: 200,
    summary: 'Open invitations',
    response: z.array(Invitation),
  }),
  withdrawInvitation: endpoint({
    id: 'withdrawInvitation',
    method: 'DELETE',
    path: '/api/invitations/:id',
    access: 'platform.manage',
    status: 204,
    summary: 'Withdraw an invitation',
    params: z.object({ id: Id }),
  }),
  invitation: endpoint({
    id: 'invitation',
    method: 'GET',
    path: '/api/invitations/:token',
    access: 'public',
    status: 200,
    summary: 'What an invitation is for',
    params: z.object({ token: Secret }),
    response: z.object({
      name: z.string(),
      role: z.enum(ROLES),
      scope: z.enum(SCOPES),
      scopeId: z.string().nullable(),
    }),
    problems: ['invitation_invalid'],
  }),
  acceptInvitation: endpoint({
    id: 'acceptInvitation',
    method: 'POST',
    path: '/api/invitations/:token/accept',
    access: 'public',
    status: 204,
    summary: 'Accept: makes the account, or adds the role to an existing one; signs in',
    params: z.object({ token: Secret }),
    body: z.object({ login: Login, password: Password }),
    problems: [
      'invitation_invalid',
      'login_taken',
      'password_short',
      'password_common',
      'password_login',
      'insecure_transport',
    ],
  }),
  memberships: endpoint({
    id: 'memberships',
    method: 'GET',
    path: '/api/memberships',
    access: 'platform.manage',
    status: 200,
    summary: 'Who holds which role; by full name if asked',
    query: z.object({ name: PersonName.optional() }),
    response: z.array(Membership),
  }),
  revokeMembership: endpoint({
    id: 'revokeMembership',
    method: 'DELETE',
    path: '/api/memberships/:id',
    access: 'platform.manage',
    status: 204,
    summary: 'Take a role away; open sockets that needed it close',
    params: z.object({ id: Id }),
    problems: ['last_administrator'],
  }),
} as const;

export const ContestParams = z.object({ contest: Code });
export const EventParams = z.object({ contest: Code, event: Code });
