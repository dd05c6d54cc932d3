import type { DefinedAspect } from '@leitai/shared/domain/contest/definition';
import { m } from '$lib/paraglide/messages';

type AspectType = DefinedAspect['type'];

/** Types in the order in which organisers meet them. */
export const ASPECT_TYPES: readonly (readonly [AspectType, () => string])[] = [
  ['binary', m.draft_type_binary],
  ['deduct', m.draft_type_deduct],
  ['bands', m.draft_type_bands],
  ['judgement', m.draft_type_judgement],
  ['panel', m.draft_type_panel],
  ['value', m.draft_type_value],
  ['time', m.draft_type_time],
];

const OWN: Readonly<Record<string, (max: string) => object>> = {
  deduct: () => ({ each: '1' }),
  bands: (max) => ({ bands: [{ upTo: '1', marks: max }] }),
  time: () => ({ target: 1_200_000, limit: 3_600_000 }),
};

/** The same aspect as another type: what all types share stays, what the type needs begins with plain values. */
export function ofType({ code, name, nameEn, max, factor, deduction }: DefinedAspect, type: string): object {
  const english = nameEn === undefined ? {} : { nameEn };
  return { code, name, ...english, max, factor, deduction, type, ...OWN[type]?.(max) };
}
