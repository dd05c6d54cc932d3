import type { Aspect, AspectInput, TimePoints } from '../scoring/rules.js';
import type { DefinedAspect, TimePointsText } from './definition.js';

/** An aspect as the rules have it. */
export const compileAspect = (aspect: DefinedAspect): Aspect => ({
  code: aspect.code,
  name: named(aspect.name, aspect.nameEn),
  max: aspect.max,
  factor: aspect.factor,
  deduction: aspect.deduction,
  input: inputOf(aspect),
});

function inputOf(aspect: DefinedAspect): AspectInput {
  switch (aspect.type) {
    case 'binary':
      return { type: 'binary' };
    case 'bands':
      return { type: 'bands', bands: aspect.bands, places: aspect.places };
    case 'deduct':
      return { type: 'deduct', each: aspect.each };
    case 'judgement':
      return { type: 'judgement', descriptors: aspect.descriptors.map(({ text, textEn }) => named(text, textEn)) };
    case 'panel':
      return { type: 'panel', step: aspect.step, trim: aspect.trim };
    case 'time':
      return { type: 'time', points: timePoints(aspect) };
    case 'value':
      return { type: 'value', min: aspect.min, places: aspect.places };
  }
}

const timePoints = ({ target, limit, table }: TimePointsText): TimePoints =>
  table ? { kind: 'rank', table } : { kind: 'linear', targetMs: target ?? 0, limitMs: limit ?? 0 };

const named = (zh: string, en: string | undefined) => (en === undefined ? { zh } : { zh, en });
