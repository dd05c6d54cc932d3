import { tabletsApi } from '@leitai/shared/contract/tablets';
import { error } from '@sveltejs/kit';
import { call } from '$lib/api/call';
import { askWho, orErrorPage } from '$lib/api/problem';
import { theTablet } from '$lib/outbox/tablet.svelte';
import { m } from '$lib/paraglide/messages';
import type { LayoutLoad } from './$types';

/** The sheets live on the tablet: what the server would draw could not be drawn again without it. */
export const ssr = false;

/** How long a hall's network may think before what is on the tablet is shown. */
const PATIENCE_MS = 4000;

export const load: LayoutLoad = async ({ url, untrack }) => {
  const tablet = await theTablet();
  const here = untrack(() => new URL(url));
  const met = await tablet.refresh(PATIENCE_MS);
  if (met === 'no_right') error(403, { message: m.judge_no_right() });
  if (met === 'signed_out') {
    const paired = await call(tabletsApi.own, {}).catch((thrown) => orErrorPage(thrown, here));
    askWho(here, paired !== null);
  }
  if (!tablet.account) error(503, { message: m.judge_unanswered() });
  return { tablet };
};
