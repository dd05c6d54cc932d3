import type { BoardHead } from '@leitai/shared/domain/board/board';
import type { EntryStatus, EventState } from '@leitai/shared/domain/contest/states';
import { m } from '$lib/paraglide/messages';
import type { IconName } from '$lib/ui/icons';

const STATES: Record<EventState, () => string> = {
  draft: m.state_draft,
  published: m.state_published,
  registration_open: m.state_registration_open,
  registration_closed: m.state_registration_closed,
  running: m.state_running,
  marking_closed: m.state_marking_closed,
  rechecking: m.state_rechecking,
  public_notice: m.state_public_notice,
  final: m.state_final,
  archived: m.state_archived,
  cancelled: m.state_cancelled,
};

const MOVES: Record<EventState, () => string> = {
  draft: m.move_draft,
  published: m.move_published,
  registration_open: m.move_registration_open,
  registration_closed: m.move_registration_closed,
  running: m.move_running,
  marking_closed: m.move_marking_closed,
  rechecking: m.move_rechecking,
  public_notice: m.move_public_notice,
  final: m.move_final,
  archived: m.move_archived,
  cancelled: m.move_cancelled,
};

const STATUSES: Record<EntryStatus, () => string> = {
  active: m.entry_active,
  withdrawn: m.entry_withdrawn,
  disqualified: m.entry_disqualified,
  no_show: m.entry_no_show,
};

export const stateWord = (state: EventState): string => STATES[state]();
/** Whether a move goes back; what was marked stays. */
export const isStepBack = (to: EventState, from: EventState): boolean =>
  to === 'draft' || (to === 'running' && !BEFORE.includes(from));
/** What an organiser does to bring an event into a state. */
export const moveWord = (to: EventState, from: EventState): string =>
  to === 'running' && isStepBack(to, from) ? m.move_resume() : MOVES[to]();
export const entryWord = (status: EntryStatus): string => STATUSES[status]();

/** First, second, third prize; numbers beyond. `place` counts from 0. */
export function prizeWord(place: number): string {
  return [m.prize_first, m.prize_second, m.prize_third][place]?.() ?? m.prize_nth({ n: place + 1 });
}

/** What kind of truth a board is: the frame of its badge, its icon and its word. */
export interface Sign {
  sign: 'provisional' | 'frozen' | 'final' | 'plain';
  icon: IconName | null;
  word: string;
}

const BEFORE: readonly EventState[] = ['draft', 'published', 'registration_open', 'registration_closed'];

/** The sign of an event, from its state and whether its public board is frozen. */
export function signOf(state: EventState, frozen: boolean): Sign {
  if (state === 'cancelled') return { sign: 'plain', icon: 'stop', word: m.state_cancelled() };
  if (state === 'final' || state === 'archived') return { sign: 'final', icon: 'check', word: m.sign_final() };
  if (frozen) return { sign: 'frozen', icon: 'lock', word: m.sign_frozen() };
  if (BEFORE.includes(state)) return { sign: 'plain', icon: null, word: m.sign_not_started() };
  return { sign: 'provisional', icon: 'clock', word: m.sign_provisional() };
}

/** The sign of a board; what the server says of the board wins over the event's state. */
export function boardSign({ status, state, reveal }: BoardHead): Sign {
  if (status === 'final') return signOf('final', false);
  const sign = signOf(state, status === 'frozen');
  return reveal && sign.sign === 'frozen' ? { ...sign, word: m.reveal_sign() } : sign;
}
