import { isSafe, safeNext } from '$lib/api/me';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  insecure: !isSafe(url),
  next: safeNext(url.searchParams.get('next')),
});
