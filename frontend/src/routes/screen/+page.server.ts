import { screensApi } from '@leitai/shared/contract/screens';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { to } from '$lib/i18n/language';
import type { PageServerLoad } from './$types';
import { contentOf } from './content';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const own = await call(screensApi.own, {}, { fetch }).catch((thrown) => orErrorPage(thrown, url));
  // An event that the public may not see yet: the screen waits for it with a quiet face.
  const content = own && (await contentOf(own, fetch, url.origin).catch(() => null));
  return { own, content, console: (url.origin + to('/run/screens')).replace(/^https?:\/\//, '') };
};
