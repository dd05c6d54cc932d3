import type { Aspect } from '../sheets';

const WIDE = new Set<Aspect['type']>(['bands', 'judgement', 'panel']);

/** Which cards take the whole width: those with a scale or descriptors, and a narrow one that finds no neighbour. */
export function wholeWidth(aspects: readonly Pick<Aspect, 'type' | 'absent'>[]): boolean[] {
  const whole = aspects.map(({ type, absent }) => WIDE.has(type) && !absent);
  for (let at = 0; at < whole.length; at++) {
    if (whole[at]) continue;
    if (whole[at + 1] === false) at += 1;
    else whole[at] = true;
  }
  return whole;
}
