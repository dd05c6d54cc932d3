import { Dice } from './dice.js';
import type { Aspect } from './shapes.js';

/** One mark that has to be thought up. The same in every run: by seed, never by the order of asking. */
export interface Wanted {
  seed: string;
  /** Entry number. */
  entry: string;
  /** Judge code. */
  judge: string;
  aspect: Aspect;
  /** Judges a judgement apart from the rest, so that a second vote is due. */
  contrary?: boolean;
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** How good an entry is, 0 to 1: most are decent, few excel. */
const skillOf = (seed: string, entry: string): number =>
  within(0.66 + 0.24 * new Dice(`${seed} ${entry}`).near(), 0.05, 0.99);

/** What a judge writes down, as the text that the form would send. */
export function markFor({ seed, entry, judge, aspect, contrary = false }: Wanted): string {
  const piece = new Dice(`${seed} ${entry} ${aspect.code}`);
  const quality = within(skillOf(seed, entry) + 0.22 * piece.near(), 0, 1);
  const own = new Dice(`${seed} ${entry} ${aspect.code} ${judge}`);
  switch (aspect.type) {
    case 'binary':
      return piece.throw() < 0.35 + 0.7 * quality ? '1' : '0';
    case 'bands':
      return measured(aspect, quality, piece);
    case 'deduct':
      return String(Math.round((1 - quality) * piece.between(1, 7)));
    case 'judgement':
      return String(contrary ? apart(quality) : judgement(quality, piece, own));
    case 'panel':
      return onStep(Number(aspect.max) * within(0.45 + 0.5 * quality + 0.05 * own.near(), 0, 1), Number(aspect.step));
    case 'time':
      return String(Math.round(elapsed(aspect, quality)) * 1_000);
    case 'value':
      return (Number(aspect.max) * within(0.5 + 0.46 * quality, 0, 1)).toFixed(aspect.places);
  }
}

/** Somewhere inside the band that the quality deserves; beyond the last band for poor work. */
function measured({ bands, places = 2 }: Extract<Aspect, { type: 'bands' }>, quality: number, piece: Dice): string {
  const widest = Number(bands.at(-1)?.upTo);
  const limits = [0, ...bands.map(({ upTo }) => Number(upTo)), widest * 1.3];
  const band = within(Math.floor((1 - quality) * (bands.length + 0.8)), 0, bands.length);
  const [low, high] = [limits[band] ?? 0, limits[band + 1] ?? widest];
  return piece.between(low + (high - low) * 0.15, high).toFixed(places);
}

/** What most would give. */
const common = (quality: number): number => within(Math.round(quality * 3.3 - 0.2), 0, 3);

/** All of a panel lean to the same side of an aspect, so that they are never more than one apart. */
function judgement(quality: number, piece: Dice, own: Dice): number {
  const side = piece.throw() < 0.5 ? -1 : 1;
  return within(common(quality) + (own.throw() < 0.3 ? side : 0), 0, 3);
}

/** Two away from what everybody else gives. */
const apart = (quality: number): number => (common(quality) >= 2 ? 0 : 3);

const onStep = (value: number, step: number): string => String(Math.round(value / step) * step);

/** Seconds. */
function elapsed({ target = 0, limit = 0 }: Extract<Aspect, { type: 'time' }>, quality: number): number {
  return (target * 0.94 + (1 - quality) * (limit - target) * 1.05) / 1_000;
}
