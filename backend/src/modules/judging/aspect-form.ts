import type { Aspect } from '@leitai/shared/domain/scoring/rules';

interface Scale {
  min: string;
  max: string;
  step: string | null;
  places: number;
}

const WHOLE = { min: '0', step: '1', places: 0 };

/** Bounds of what may be entered (not of the marks it gives). */
function scale({ input, max }: Aspect): Scale {
  switch (input.type) {
    case 'binary':
      return { ...WHOLE, max: '1' };
    case 'judgement':
      return { ...WHOLE, max: '3' };
    case 'deduct':
      return { ...WHOLE, max: '999' };
    case 'time':
      return { ...WHOLE, max: '999999999' };
    case 'panel':
      return { min: '0', max, step: input.step, places: input.step.split('.')[1]?.length ?? 0 };
    case 'value':
      return { min: input.min, max, step: null, places: input.places };
    case 'bands':
      return { min: '-999999999', max: '999999999', step: null, places: input.places };
  }
}

/** What a judge's form needs to enter an aspect. */
export function aspectForm(aspect: Aspect, absent: boolean) {
  const { input } = aspect;
  return {
    code: aspect.code,
    name: aspect.name,
    type: input.type,
    ...scale(aspect),
    deduction: aspect.deduction,
    descriptors: input.type === 'judgement' ? input.descriptors : [],
    bands: input.type === 'bands' ? input.bands : [],
    absent,
  };
}
