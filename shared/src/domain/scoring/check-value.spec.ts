import fc from 'fast-check';
import { anAspect, inputs } from '../../testing/build-rules.js';
import { sentence } from '../problem/catalogue.js';
import { checkValue } from './check-value.js';
import type { Aspect, AspectInput } from './rules.js';

const aspects = {
  binary: anAspect('B', inputs.binary),
  bands: anAspect('D', { type: 'bands', bands: [{ upTo: '0.1', marks: '1' }], places: 2 }),
  deduct: anAspect('F', { type: 'deduct', each: '0.5' }),
  judgement: anAspect('J', inputs.judgement),
  panel: anAspect('P', inputs.panel),
  time: anAspect('T', { type: 'time', points: { kind: 'linear', targetMs: 1, limitMs: 2 } }),
  value: anAspect('V', { type: 'value', min: '-5', places: 2 }, { max: '20' }),
} satisfies Record<AspectInput['type'], Aspect>;
type Type = keyof typeof aspects;

describe('a value as a judge entered it', () => {
  it.each<[Type, string, string]>([
    ['binary', '1', '1'],
    ['binary', '0', '0'],
    ['bands', '0.1', '0.1'],
    ['bands', '-0.30', '-0.3'],
    ['deduct', '999', '999'],
    ['judgement', '3', '3'],
    ['panel', '7.25', '7.25'],
    ['panel', '10', '10'],
    ['panel', '0', '0'],
    ['panel', '07.50', '7.5'],
    ['panel', '-0', '0'],
    ['time', '125990', '125990'],
    ['value', '-5', '-5'],
    ['value', '20.00', '20'],
    ['value', '7.250000', '7.25'],
  ])('%s takes %s as %s', (type, text, canonical) => {
    expect(checkValue(aspects[type], text)).toEqual({ ok: true, value: canonical });
  });

  it.each<[Type, string, string]>([
    ['binary', '2', 'mark_choice'],
    ['binary', '0.5', 'mark_choice'],
    ['judgement', '4', 'mark_choice'],
    ['judgement', '-1', 'mark_choice'],
    ['judgement', '1.5', 'mark_choice'],
    ['bands', '0.125', 'mark_places'],
    ['deduct', '1.5', 'mark_places'],
    ['deduct', '-1', 'mark_too_low'],
    ['deduct', '1000', 'mark_too_high'],
    ['panel', '10.25', 'mark_too_high'],
    ['panel', '-0.25', 'mark_too_low'],
    ['panel', '7.3', 'mark_off_step'],
    ['panel', '7.250001', 'mark_off_step'],
    ['time', '1.5', 'mark_places'],
    ['time', '-1', 'mark_too_low'],
    ['value', '20.01', 'mark_too_high'],
    ['value', '-5.01', 'mark_too_low'],
    ['value', '7.125', 'mark_places'],
  ])('%s refuses %s with %s', (type, text, code) => {
    expect(checkValue(aspects[type], text)).toMatchObject({ ok: false, violation: { code } });
  });

  const nonsense = [
    '',
    ' 7',
    '7 ',
    '7\n',
    'NaN',
    '1e309',
    '1e1',
    'Infinity',
    '７.２５',
    '7,25',
    '.5',
    '5.',
    '+5',
    '--5',
  ];
  const tooLong = ['1234567890', '0.1234567', '٧', '0x1', '1_0', '½', 'null'];
  it.each([...nonsense, ...tooLong])('no aspect takes %j for a number', (text) => {
    for (const aspect of Object.values(aspects)) {
      expect(checkValue(aspect, text)).toMatchObject({ ok: false, violation: { code: 'mark_not_a_number' } });
    }
  });

  it('quotes only the beginning of a long text, without tearing a character apart', () => {
    const result = checkValue(aspects.panel, '𠮷'.repeat(5000));
    expect(result).toEqual({ ok: false, violation: { code: 'mark_not_a_number', params: { value: '𠮷'.repeat(24) } } });
  });

  it('gives the sentence everything it speaks of', () => {
    for (const text of ['x', '11', '-1', '7.3', '0.123456']) {
      for (const aspect of Object.values(aspects)) {
        const result = checkValue(aspect, text);
        if (result.ok) continue;
        expect(sentence(result.violation.code, 'en', result.violation.params)).not.toMatch(/[{}]/);
      }
    }
  });

  it('is canonical: what it gave, it takes again unchanged', () => {
    const quarters = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(quarters, fc.constantFrom('', '0', '00'), fc.constantFrom('', '0'), (n, before, after) => {
        const text = `${before}${(n / 4).toFixed(2)}${after}`;
        const once = checkValue(aspects.panel, text);
        expect(once.ok && checkValue(aspects.panel, once.value)).toEqual(once);
      }),
    );
  });
});
