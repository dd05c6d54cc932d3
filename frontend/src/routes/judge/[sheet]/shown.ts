import { fromMs } from '$lib/i18n/ms';
import { m } from '$lib/paraglide/messages';
import type { Aspect } from '../sheets';

/** A mark as a judge reads it: yes and no in words, a time as minutes and seconds. */
export function shown({ type }: Pick<Aspect, 'type'>, value: string): string {
  if (type === 'binary') return value === '1' ? m.yes() : m.no();
  return type === 'time' && /^\d+$/.test(value) ? fromMs(value) : value;
}
