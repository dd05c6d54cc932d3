import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/paraglide/runtime';

/** `/en/e/x/y` is the same page as `/e/x/y`, in English. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
