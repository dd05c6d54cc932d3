import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { tablet } = await parent();
  if (!tablet.sheets.has(params.sheet)) error(404, { message: m.error_not_found_title() });
  return { id: params.sheet };
};
