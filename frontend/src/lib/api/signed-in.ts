import { identityApi } from '@leitai/shared/contract/identity';
import { redirect } from '@sveltejs/kit';
import { to } from '$lib/i18n/language';
import { call } from './call';
import type { Me } from './me';
import { orErrorPage } from './problem';

/** For server-side loads of pages that need an account: who it is, or off to the sign-in and back. */
export async function signedIn(fetch: typeof globalThis.fetch, url: URL): Promise<Me> {
  const me = await call(identityApi.me, {}, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  if (!me.account) redirect(303, `${to('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`);
  return me;
}
