import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dec, whole } from '../decimal.js';
import { scale700 } from './scale700.js';

/** Published examples (fzrilsh/lks-judge, MIT); not part of this repository. */
const vectors = join(__dirname, '../../../../../shared/vectors/scoring/worldskills_scale.json');
const present = existsSync(vectors);
if (!present) console.log('left out: 700 scale examples (../shared/vectors/scoring is not there)');

describe('700 scale (median/MAD)', () => {
  it('reproduces quoted published values', () => {
    expect(scale700(['32', '41', '69', '73', '85'].map(dec))).toEqual([653, 665, 700, 705, 720]);
  });

  (present ? it : it.skip)('reproduces the published example file', () => {
    const file = JSON.parse(readFileSync(vectors, 'utf8')) as { worked_5: { raw: number; scale: number }[] };
    const raws = file.worked_5.map(({ raw }) => dec(String(raw)));
    expect(scale700(raws)).toEqual(file.worked_5.map(({ scale }) => scale));
  });

  it.each<[string[], number[]]>([
    [[], []],
    [['42.5'], [700]],
    [
      ['5', '5', '5', '90'],
      [700, 700, 700, 700],
    ],
    // Even number: median 2.5, MAD 1.
    [
      ['1', '2', '3', '4'],
      [670, 690, 710, 730],
    ],
    [
      ['1', '2', '3', '1000000'],
      [670, 690, 710, 1000],
    ],
    [
      ['-1000000', '2', '3', '4'],
      [0, 690, 710, 730],
    ],
  ])('of %j is %j', (raws, expected) => {
    expect(scale700(raws.map(dec))).toEqual(expected);
  });

  it('keeps the order of the scores and stays between 0 and 1000', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 30 }), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const scaled = scale700(sorted.map(whole));
        expect(scaled).toEqual([...scaled].sort((a, b) => a - b));
        expect(Math.min(...scaled)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...scaled)).toBeLessThanOrEqual(1000);
      }),
    );
  });
});
