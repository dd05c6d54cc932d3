import { identityApi } from '@leitai/shared/contract/identity';
import { tabletsApi } from '@leitai/shared/contract/tablets';
import { call } from './call';
import type { Me } from './me';
import { askWho, orErrorPage } from './problem';

/** For server-side loads of pages that need an account: who it is, or off to the sign-in and back. */
export async function signedIn(fetch: typeof globalThis.fetch, url: URL): Promise<Me> {
  const me = await call(identityApi.me, {}, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  if (!me.account) {
    const tablet = await call(tabletsApi.own, {}, { fetch }).catch((thrown) => orErrorPage(thrown, url));
    askWho(url, tablet !== null);
  }
  return me;
}
