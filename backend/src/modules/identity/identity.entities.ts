import { Account } from './account.entity.js';
import { Consent } from './consent.entity.js';
import { EnterpriseGroup } from './enterprise-group.entity.js';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { PersonKey } from './person-key.entity.js';
import { PersonToken } from './person-token.entity.js';
import { Session } from './session.entity.js';

/** Tables of this module. */
export const identityEntities = [
  Person,
  PersonKey,
  PersonToken,
  Account,
  Session,
  EnterpriseGroup,
  Organisation,
  Membership,
  Invitation,
  Consent,
];
