import { ownRegistrationsApi } from '@leitai/shared/contract/registration';
import { timetableApi } from '@leitai/shared/contract/timetable';
import { call } from '$lib/api/call';
import { orErrorPage } from '$lib/api/problem';
import { signedIn } from '$lib/api/signed-in';
import { qrOf } from '$lib/qr';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const me = await signedIn(fetch, url);
  const [own, open, notices] = await Promise.all([
    call(ownRegistrationsApi.list, {}, { fetch }),
    call(ownRegistrationsApi.open, {}, { fetch }),
    call(timetableApi.own, {}, { fetch }),
  ]).catch((thrown) => orErrorPage(thrown, url));
  // Drawn here, so that the phone needs no encoder, and shows the code without a network, too.
  const codes = Object.fromEntries(own.flatMap(({ id, checkIn }) => (checkIn ? [[id, qrOf(checkIn.code)]] : [])));
  return { me, own, codes, open, notices, wanted: url.searchParams.get('event') };
};
