import { dec, whole, ZERO } from '../decimal.js';
import type { DecimalText } from '../scoring/rules.js';
import type { DefinedAspect, TimePointsText } from './definition.js';
import type { FaultList, Path, Report } from './faults.js';

/** Spec asks for a text for each of 0–3; fewer than this is worth a warning. */
const DESCRIPTORS = 3;

type Of<T extends DefinedAspect['type']> = Extract<DefinedAspect, { type: T }>;

/** One aspect on its own: maxima, bands, steps, times. */
export function checkAspect(aspect: DefinedAspect, at: Path, { faults, warnings }: Report): void {
  const { max, factor } = aspect;
  if (dec(max).lte(ZERO)) faults.add([...at, 'max'], 'not_positive', { value: max });
  if (dec(factor).lte(ZERO)) faults.add([...at, 'factor'], 'not_positive', { value: factor });
  switch (aspect.type) {
    case 'binary':
      break;
    case 'bands':
      checkBands(aspect, at, faults);
      break;
    case 'deduct':
      positive(aspect.each, [...at, 'each'], faults);
      break;
    case 'judgement':
      warnDescriptors(aspect, at, warnings);
      break;
    case 'panel':
      checkPanelMarks(aspect, at, faults);
      break;
    case 'time':
      checkTime(aspect, max, at, faults);
      break;
    case 'value':
      checkValueRange(aspect, at, faults);
      break;
  }
}

function positive(value: DecimalText, at: Path, faults: FaultList): void {
  if (dec(value).lte(ZERO)) faults.add(at, 'not_positive', { value });
}

function checkBands({ bands, max }: Of<'bands'>, at: Path, faults: FaultList): void {
  bands.forEach(({ upTo, marks }, index) => {
    const place = [...at, 'bands', index];
    const before = bands[index - 1];
    if (before && dec(upTo).lte(dec(before.upTo))) faults.add([...place, 'upTo'], 'order_wrong', { value: upTo });
    withinMax(marks, max, [...place, 'marks'], faults);
  });
}

function withinMax(value: DecimalText, max: DecimalText, at: Path, faults: FaultList): void {
  if (dec(value).lt(ZERO)) faults.add(at, 'negative', { value });
  if (dec(value).gt(dec(max))) faults.add(at, 'above_max', { value, max });
}

function warnDescriptors({ descriptors, code }: Of<'judgement'>, at: Path, warnings: FaultList): void {
  if (descriptors.length >= DESCRIPTORS) return;
  warnings.add([...at, 'descriptors'], 'descriptors_few', { aspect: code, count: descriptors.length });
}

function checkPanelMarks({ step, max, trim }: Of<'panel'>, at: Path, faults: FaultList): void {
  positive(step, [...at, 'step'], faults);
  if (dec(step).gt(ZERO) && !dec(max).mod(dec(step)).eq(ZERO)) {
    faults.add([...at, 'step'], 'step_uneven', { max, step });
  }
  const needed = 2 * trim.drop + 1;
  if (trim.from < needed) faults.add([...at, 'trim', 'from'], 'trim_all', { drop: trim.drop, needed });
}

function checkTime({ target, limit, table }: TimePointsText, max: DecimalText, at: Path, faults: FaultList): void {
  const linear = target !== undefined && limit !== undefined;
  const none = target === undefined && limit === undefined;
  if (table ? !none : !linear) {
    faults.add(at, 'time_points');
    return;
  }
  if (linear && whole(target).gte(whole(limit)))
    faults.add([...at, 'limit'], 'range_empty', { low: target, high: limit });
  table?.forEach((points, index) => {
    const before = table[index - 1];
    if (before && dec(points).gt(dec(before))) faults.add([...at, 'table', index], 'order_wrong', { value: points });
    withinMax(points, max, [...at, 'table', index], faults);
  });
}

function checkValueRange({ min, max, deduction }: Of<'value'>, at: Path, faults: FaultList): void {
  if (dec(min).gte(dec(max))) faults.add([...at, 'min'], 'range_empty', { low: min, high: max });
  // A deduction is a positive number; a negative one would add.
  if (deduction && dec(min).lt(ZERO)) faults.add([...at, 'min'], 'negative', { value: min });
}
