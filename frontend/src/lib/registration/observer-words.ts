import type { ObserverState } from '@leitai/shared/domain/delegation/observer';
import { m } from '$lib/paraglide/messages';

const WORDS: Record<ObserverState, () => string> = {
  asked: m.observer_asked,
  approved: m.observer_approved,
  refused: m.observer_refused,
};

export const observerWord = (state: ObserverState): string => WORDS[state]();
/** How sure it is, as a badge shows it. */
export const signOfObserver = (state: ObserverState): string | undefined =>
  ({ asked: 'provisional', approved: 'ok', refused: undefined })[state];
