import { identityApi } from '@leitai/shared/contract/identity';
import { tabletsApi } from '@leitai/shared/contract/tablets';
import { call } from '$lib/api/call';
import { isSafe, safeNext } from '$lib/api/me';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const [tablet, me] = await Promise.all([
    call(tabletsApi.own, {}, { fetch }),
    call(identityApi.me, {}, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  /** Somebody who came in by a password, and will be signed out by the pairing. */
  const account = tablet ? null : (me.account?.name ?? null);
  return { tablet, account, insecure: !isSafe(url), next: safeNext(url.searchParams.get('next')) };
};
