import type { contestsApi } from '@leitai/shared/contract/contests';
import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { ScreenView } from '@leitai/shared/domain/screen/view';
import { say } from '$lib/i18n/names';
import { m } from '$lib/paraglide/messages';

const WORDS: Record<ScreenView['kind'], () => string> = {
  board: m.screens_kind_board,
  draw: m.screens_kind_draw,
  station: m.screens_kind_station,
  timetable: m.screens_kind_timetable,
  message: m.screens_kind_message,
  sponsor: m.screens_kind_sponsor,
  qr: m.screens_kind_qr,
  blank: m.screens_kind_blank,
};

export const KINDS = Object.keys(WORDS) as ScreenView['kind'][];
export const kindWord = (kind: ScreenView['kind']): string => WORDS[kind]();

/** What a screen shows, in a line. */
export function viewWords(view: ScreenView, contest: OutputOf<typeof contestsApi.one>): string {
  const code = 'event' in view ? view.event : null;
  const event = contest.events.find((each) => each.code === code);
  const about = 'title' in view ? view.title : event ? say(event.name) : null;
  return about === null ? kindWord(view.kind) : m.screens_shows({ kind: kindWord(view.kind), about });
}
