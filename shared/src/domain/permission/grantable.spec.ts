import { checkGrant } from './grantable.js';
import { can, PERMISSIONS, ROLES, SCOPES } from './roles.js';

describe('where a role can be held', () => {
  const allowed = ROLES.flatMap((role) =>
    SCOPES.flatMap((scope) =>
      checkGrant({ role, scope, scopeId: scope === 'platform' ? null : 'x' }).ok ? [`${role} ${scope}`] : [],
    ),
  );

  it('is this and nothing else', () => {
    expect(allowed).toEqual([
      'administrator platform',
      'administrator organisation',
      'organiser platform',
      'organiser organisation',
      'organiser contest',
      'chief_judge contest',
      'judge contest',
      'contestant contest',
      'team_leader delegation',
    ]);
  });

  it.each([
    ['organiser', 'platform', 'x'],
    ['organiser', 'contest', null],
    ['organiser', 'contest', ''],
  ] as const)('names a scope exactly where there are several: %s %s %s', (role, scope, scopeId) => {
    expect(checkGrant({ role, scope, scopeId })).toMatchObject({ ok: false, violation: { code: 'grant_invalid' } });
  });

  it('gives every role something to do somewhere', () => {
    const place = { contest: 'x', organisation: 'x', delegation: 'x' };
    // What a contestant does is on their own registrations: any account may.
    for (const role of ROLES.filter((each) => each !== 'contestant')) {
      const grants = SCOPES.map((scope) => ({ role, scope, scopeId: 'x' })).filter((grant) => checkGrant(grant).ok);
      const permissions = Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[];
      expect(permissions.some((permission) => can(grants, permission, place))).toBe(true);
    }
  });
});
