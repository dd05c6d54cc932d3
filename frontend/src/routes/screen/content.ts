import { boardsApi } from '@leitai/shared/contract/boards';
import { contestsApi } from '@leitai/shared/contract/contests';
import { drawApi } from '@leitai/shared/contract/draw';
import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { screensApi } from '@leitai/shared/contract/screens';
import { timetableApi } from '@leitai/shared/contract/timetable';
import { eventOf } from '@leitai/shared/domain/screen/view';
import { call } from '$lib/api/call';
import { to } from '$lib/i18n/language';
import { say } from '$lib/i18n/names';
import { qrOf } from '$lib/qr';

type Own = NonNullable<OutputOf<typeof screensApi.own>>;

/** What a screen's view needs beside itself; read on the server, so that no screen carries what it does not show. */
export async function contentOf({ contest, view }: Own, fetch: typeof globalThis.fetch, origin: string) {
  if (contest === null || view.kind === 'blank' || view.kind === 'message' || view.kind === 'sponsor') return null;
  const { name, timeZone, events } = await call(contestsApi.one, { params: { contest } }, { fetch });
  const event = events.find(({ code }) => code === eventOf(view));
  const address = origin + to(event ? `/e/${contest}/${event.code}` : '/');
  const common = {
    place: event ? { contest, event: event.code } : null,
    contest: say(name),
    event: event ? say(event.name) : null,
    timeZone,
    qr: qrOf(address),
    address: address.replace(/^https?:\/\//, ''),
    /** When this was read, in milliseconds. */
    now: Date.now(),
    ...{ board: null, draw: null, timetable: null },
  };
  if (view.kind === 'timetable') {
    const { items } = await call(timetableApi.timetable, { params: { contest } }, { fetch });
    return { ...common, timetable: items };
  }
  if (!event || view.kind === 'qr') return common;
  const place = { contest, event: event.code };
  if (view.kind === 'board') {
    const board = await call(boardsApi.snapshot, { params: { ...place, audience: 'hall' } }, { fetch });
    return { ...common, board };
  }
  const draws = await call(drawApi.draws, { params: place }, { fetch });
  return { ...common, draw: draws.find(({ aborted, result }) => !aborted && result) ?? null };
}

export type ScreenContent = NonNullable<Awaited<ReturnType<typeof contentOf>>>;
