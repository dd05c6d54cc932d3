import { anAspect, aPanelAspect } from '../../testing/build-rules.js';
import { dec } from '../decimal.js';
import { measuredMark, panelMark } from './aspect-mark.js';
import type { AspectInput, TimePoints } from './rules.js';

/** "missing", "blocked" or the mark as text. */
const told = (result: ReturnType<typeof panelMark>) =>
  result.state === 'marked' ? result.mark.toFixed() : result.state;

describe('aspects measured once', () => {
  const bands = [
    { upTo: '0.3', marks: '0.5' },
    { upTo: '0.1', marks: '1' },
    { upTo: '-0.2', marks: '0.25' },
  ];
  const linear = { kind: 'linear', targetMs: 60_000, limitMs: 90_000 } as const;
  const rank: TimePoints = { kind: 'rank', table: ['10', '6', '3'] };

  it.each<[AspectInput, string, string, number | null, string]>([
    [{ type: 'binary' }, '2', '1', null, '2'],
    [{ type: 'binary' }, '2', '0', null, '0'],
    [{ type: 'binary' }, '0.125', '1', null, '0.13'],
    [{ type: 'bands', bands, places: 2 }, '1', '0.1', null, '1'],
    [{ type: 'bands', bands, places: 2 }, '1', '0.11', null, '0.5'],
    [{ type: 'bands', bands, places: 2 }, '1', '0.31', null, '0'],
    // The value counts as entered, with its sign.
    [{ type: 'bands', bands, places: 2 }, '1', '-0.1', null, '1'],
    [{ type: 'bands', bands, places: 2 }, '1', '-0.2', null, '0.25'],
    [{ type: 'deduct', each: '0.4' }, '2', '3', null, '0.8'],
    [{ type: 'deduct', each: '0.4' }, '2', '5', null, '0'],
    [{ type: 'deduct', each: '0.4' }, '2', '999', null, '0'],
    [{ type: 'time', points: linear }, '10', '0', null, '10'],
    [{ type: 'time', points: linear }, '10', '60000', null, '10'],
    [{ type: 'time', points: linear }, '10', '60001', null, '10'],
    [{ type: 'time', points: linear }, '10', '70000', null, '6.67'],
    [{ type: 'time', points: linear }, '10', '75000', null, '5'],
    [{ type: 'time', points: linear }, '10', '90000', null, '0'],
    [{ type: 'time', points: linear }, '10', '999999999', null, '0'],
    [{ type: 'time', points: rank }, '10', '61234', 0, '10'],
    [{ type: 'time', points: rank }, '10', '61234', 2, '3'],
    [{ type: 'time', points: rank }, '10', '61234', 3, '0'],
    [{ type: 'time', points: rank }, '10', '61234', null, 'missing'],
    [{ type: 'value', min: '0', places: 3 }, '50', '12.345', null, '12.35'],
  ])('%j, max %s: value %s (place %s) is worth %s', (input, max, value, place, expected) => {
    expect(told(measuredMark(anAspect('A', input, { max }), dec(value), place, 2))).toBe(expected);
  });
});

describe('judgement by three and more', () => {
  const judged = (max: string, values: string[], minimum = 3) =>
    told(panelMark(anAspect('J', { type: 'judgement', descriptors: [] }, { max }), values.map(dec), minimum, 2));

  it.each([
    ['2', ['2', '3', '2'], '1.56'],
    ['1', ['0', '0', '1'], '0.11'],
    ['1.5', ['3', '3', '3'], '1.5'],
    ['2', ['2', '2', '3', '3'], '1.67'],
    ['1', ['0', '0', '0'], '0'],
  ])('max %s of votes %j is %s', (max, votes, expected) => {
    expect(judged(max, votes)).toBe(expected);
  });

  it.each([[['1', '2', '3']], [['0', '2', '2']], [['3', '3', '3', '0']]])(
    'is blocked by a spread over one: %j',
    (votes) => {
      expect(judged('2', votes)).toBe('blocked');
    },
  );

  it('needs three judges even where the panel needs fewer, and more where it needs more', () => {
    expect(judged('2', ['2', '2'], 1)).toBe('missing');
    expect(judged('2', ['2', '2', '2'], 4)).toBe('missing');
  });
});

describe('panel with trimmed mean', () => {
  const marked = (values: string[], trim: { drop: number; from: number }, minimum = 1) => {
    const aspect = aPanelAspect('P', { input: { type: 'panel', step: '0.25', trim } });
    return told(panelMark(aspect, values.map(dec), minimum, 2));
  };
  const nine = ['8', '8.5', '8.5', '7.5', '8', '8.5', '8.25', '8.5', '7.75'];

  it.each([
    // The published first component of the ISU vectors.
    [nine, { drop: 1, from: 5 }, '8.21'],
    [nine.slice(0, 8), { drop: 1, from: 5 }, '8.29'],
    [['7', '8', '9', '10'], { drop: 1, from: 5 }, '8.5'],
    [['1', '8', '8', '8', '10'], { drop: 1, from: 5 }, '8'],
    [['1', '2', '8', '8.25', '9.5', '10'], { drop: 2, from: 5 }, '8.13'],
    // Only one of several equal highest marks is dropped.
    [['10', '10', '10', '5', '5'], { drop: 1, from: 5 }, '8.33'],
    [['10', '5'], { drop: 1, from: 2 }, '7.5'],
    [['7.25'], { drop: 1, from: 5 }, '7.25'],
  ])('of %j with %j is %s', (values, trim, expected) => {
    expect(marked(values, trim)).toBe(expected);
  });

  it('does not depend on the order of the judges', () => {
    expect(marked([...nine].reverse(), { drop: 1, from: 5 })).toBe('8.21');
  });

  it('is missing with fewer judges than the panel needs, and without any', () => {
    expect(marked(['7', '8'], { drop: 1, from: 5 }, 3)).toBe('missing');
    expect(marked(['7', '8', '9'], { drop: 1, from: 5 }, 3)).toBe('8');
    expect(marked([], { drop: 0, from: 5 }, 0)).toBe('missing');
  });
});
