import { aCriterion, anAspect, aPanelAspect, aSection, inputs } from '../../testing/build-rules.js';
import { type Decimal, dec, fixed, quotient } from '../decimal.js';
import { type AspectMark, panelMark } from './aspect-mark.js';
import { component, roundingPlaces, sectionScore } from './section-score.js';
import { rawStage } from './stage-score.js';

const mark = (text: string): AspectMark => ({ state: 'marked', mark: dec(text) });
const missing: AspectMark = { state: 'missing' };
const text = (value: Decimal | null) => value && fixed(value, 2);

describe('a section', () => {
  it('rounds the trimmed mean and then the component: at the end only it would be another number', () => {
    const aspect = aPanelAspect('SS', { factor: '10' });
    const mean = panelMark(aspect, ['8', '8.25', '8.25'].map(dec), 1, 2);
    expect(mean).toEqual({ state: 'marked', mark: dec('8.17') });
    expect(mean.state === 'marked' && text(component(aspect, mean.mark, 2))).toBe('81.70');
    expect(text(quotient(dec('24.5').times(dec('10')), dec('3'), 2))).toBe('81.67');
  });

  it.each([
    [['1.234', '2'], '3.23', 2],
    [['1.235', null], '1.24', 1],
    [[null, null], null, 0],
    [['0', null], '0.00', 1],
  ])('adds marks %j to %s', (marks, score, marked) => {
    const section = aSection('S', [anAspect('A', inputs.value), anAspect('B', inputs.value)]);
    const result = sectionScore(
      section,
      marks.map((m) => (m === null ? missing : mark(m))),
      2,
    );
    expect([text(result.score), result.marked]).toEqual([score, marked]);
  });

  it('subtracts deductions and takes unmarked ones for none when it says what is still possible', () => {
    const section = aSection('S', [
      anAspect('A', inputs.value, { max: '20' }),
      anAspect('B', inputs.value, { max: '5', factor: '2' }),
      anAspect('D', inputs.value, { deduction: true, max: '9', factor: '0.5' }),
    ]);
    const open = sectionScore(section, [mark('12'), missing, missing], 2);
    expect([text(open.score), text(open.best)]).toEqual(['12.00', '22.00']);
    const done = sectionScore(section, [mark('12'), mark('4'), mark('3.01')], 2);
    expect([text(done.score), text(done.best)]).toEqual(['18.49', '18.49']);
  });

  it('counts a blocked judgement as unmarked and names it', () => {
    const section = aSection('S', [anAspect('J', inputs.judgement, { max: '2' }), anAspect('A', inputs.value)]);
    const result = sectionScore(section, [{ state: 'blocked' }, mark('1')], 2);
    expect(result).toMatchObject({ blocked: ['J'], marked: 1 });
    expect(text(result.best)).toBe('3.00');
  });

  it("rounds at two places, or at the event's own where it has more", () => {
    expect([0, 2, 3].map(roundingPlaces)).toEqual([2, 2, 3]);
  });

  it('rounds section, then criterion, at the named points', () => {
    const section = aSection('S', [anAspect('A', inputs.value)], '0.333');
    const criterion = aCriterion('C', [section, aSection('T', [])], '1.5');
    const { score } = sectionScore(section, [mark('10')], 2);
    expect(text(score)).toBe('3.33');
    const stage = rawStage({ total: null, criteria: [criterion] }, [score, null], 2);
    // 3.33 × 1.5 = 4.995 → 5.00
    expect(stage.criteria.map(text)).toEqual(['5.00']);
    expect(text(stage.raw)).toBe('5.00');
  });
});
