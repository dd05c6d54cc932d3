import { identityApi } from '@leitai/shared/contract/identity';
import type { DemoRole } from '@leitai/shared/domain/permission/demo-roles';
import { call } from '$lib/api/call';
import type { Me } from '$lib/api/me';
import type { LayoutServerLoad } from './$types';

/** Whom the visitor of a demo is playing. */
function roleOf({ account, grants }: Me): DemoRole {
  if (!account) return 'public';
  const held = grants.map(({ role }) => role);
  if (held.includes('chief_judge')) return 'chief_judge';
  return held.every((role) => role === 'judge') ? 'judge' : 'organiser';
}

/** `demo`: the role that is played, null on a real server. */
export const load: LayoutServerLoad = async ({ fetch, platform }) => {
  if (!platform?.req.leitai?.demo) return { demo: null };
  return { demo: await call(identityApi.me, {}, { fetch }).then(roleOf, (): DemoRole => 'public') };
};
