import { observersApi } from '@leitai/shared/contract/observer';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params: { ticket }, url }) => ({
  ticket: await call(observersApi.ticket, { params: { ticket } }, { fetch }).catch((thrown) =>
    orErrorPage(thrown, url),
  ),
});
