import { error, redirect } from '@sveltejs/kit';
import { to } from '$lib/i18n/language';
import { theTablet } from '$lib/outbox/tablet.svelte';
import { m } from '$lib/paraglide/messages';
import type { LayoutLoad } from './$types';

/** The sheets live on the tablet: what the server would draw could not be drawn again without it. */
export const ssr = false;

/** How long a hall's network may think before what is on the tablet is shown. */
const PATIENCE_MS = 4000;

export const load: LayoutLoad = async ({ url, untrack }) => {
  const tablet = await theTablet();
  const here = untrack(() => url.pathname + url.search);
  const met = await tablet.refresh(PATIENCE_MS);
  if (met === 'no_right') error(403, { message: m.judge_no_right() });
  if (met === 'signed_out') redirect(303, `${to('/sign-in')}?next=${encodeURIComponent(here)}`);
  if (!tablet.account) error(503, { message: m.error_unreachable() });
  return { tablet };
};
