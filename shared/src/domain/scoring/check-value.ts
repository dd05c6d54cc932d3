import { canonical, type Decimal, dec, ZERO } from '../decimal.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import type { Aspect, DecimalText } from './rules.js';

/** What a judge may type: ASCII digits only, so NaN, 1e309, full-width digits and blanks never become numbers. */
const MARK = /^-?\d{1,9}(\.\d{1,6})?$/;
/** A sentence quotes what was typed, but not a novel. */
const QUOTED = 24;
const MOST_FAULTS = dec('999');

type Check = Result<Decimal>;

/**
 * Checks what a judge entered for an aspect. Returns the canonical text ("07.50" → "7.5", "-0" → "0"), or the violation:
 * mark_not_a_number, mark_choice, mark_places, mark_too_low, mark_too_high, mark_off_step. Times are whole milliseconds.
 */
export function checkValue(aspect: Aspect, text: string): Result<DecimalText> {
  if (!MARK.test(text)) return refuse('mark_not_a_number', { value: [...text].slice(0, QUOTED).join('') });
  const checked = check(aspect, dec(text));
  return checked.ok ? ok(canonical(checked.value)) : checked;
}

function check(aspect: Aspect, value: Decimal): Check {
  const { input } = aspect;
  switch (input.type) {
    case 'binary':
      return choice(aspect, value, ['0', '1']);
    case 'judgement':
      return choice(aspect, value, ['0', '1', '2', '3']);
    case 'bands':
      return places(aspect, value, input.places);
    case 'deduct':
      return inside(aspect, places(aspect, value, 0), ZERO, MOST_FAULTS);
    case 'time':
      return inside(aspect, places(aspect, value, 0), ZERO, null);
    case 'value':
      return inside(aspect, places(aspect, value, input.places), dec(input.min), dec(aspect.max));
    case 'panel':
      return onStep(aspect, inside(aspect, ok(value), ZERO, dec(aspect.max)), dec(input.step));
  }
}

function choice(aspect: Aspect, value: Decimal, choices: DecimalText[]): Check {
  const text = canonical(value);
  return choices.includes(text)
    ? ok(value)
    : refuse('mark_choice', { aspect: aspect.code, choices: choices.join(', '), value: text });
}

function places(aspect: Aspect, value: Decimal, most: number): Check {
  const text = canonical(value);
  const used = text.split('.')[1]?.length ?? 0;
  return used <= most ? ok(value) : refuse('mark_places', { aspect: aspect.code, places: most, value: text });
}

function inside(aspect: Aspect, checked: Check, min: Decimal, max: Decimal | null): Check {
  if (!checked.ok) return checked;
  const named = { aspect: aspect.code, value: canonical(checked.value) };
  if (checked.value.lt(min)) return refuse('mark_too_low', { ...named, min: canonical(min) });
  if (max && checked.value.gt(max)) return refuse('mark_too_high', { ...named, max: canonical(max) });
  return checked;
}

function onStep(aspect: Aspect, checked: Check, step: Decimal): Check {
  if (!checked.ok || checked.value.mod(step).eq(ZERO)) return checked;
  return refuse('mark_off_step', { aspect: aspect.code, step: canonical(step), value: canonical(checked.value) });
}
