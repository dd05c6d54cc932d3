import { boardsApi } from '@leitai/shared/contract/boards';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { to } from '$lib/i18n/language';
import { qrOf } from '$lib/qr';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const board = await call(boardsApi.snapshot, { params: { ...params, audience: 'hall' } }, { fetch }).catch((thrown) =>
    orErrorPage(thrown, url),
  );
  const address = url.origin + to(`/e/${params.contest}/${params.event}`);
  return { board, qr: qrOf(address), address: address.replace(/^https?:\/\//, '') };
};
