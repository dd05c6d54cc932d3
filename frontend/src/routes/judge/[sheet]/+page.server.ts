import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent }) => {
  const { sheets } = await parent();
  const sheet = sheets.find(({ id }) => id === params.sheet);
  if (!sheet) error(404, { message: m.error_not_found_title() });
  return { sheet };
};
