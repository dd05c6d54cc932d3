import { place } from './place.js';
import { shownEmployers } from './shown-employers.js';

const entries = [
  { number: '001', employer: '云泽' },
  { number: '002', employer: '澄远' },
  { number: '003', employer: null },
  { number: '004', employer: '澄远' },
  { number: '005', employer: '云泽' },
  { number: '006', employer: '海桐' },
];
const shown = (apart: boolean, policy: { employer: boolean; names: 'full' | 'masked' | 'number' }) =>
  shownEmployers(entries, { apart, policy }).map(({ employer }) => employer);

describe('employers in a published draw', () => {
  it('stand by name where boards name them', () => {
    expect(shown(true, { employer: true, names: 'masked' })).toEqual(entries.map(({ employer }) => employer));
  });

  it.each([
    ['boards hide employers', { employer: false, names: 'full' as const }],
    ['boards show numbers only', { employer: true, names: 'number' as const }],
  ])('are labels where %s, and only of those who must be kept apart', (_, policy) => {
    expect(shown(true, policy)).toEqual(['#1', '#2', null, '#2', '#1', null]);
    expect(shown(false, policy)).toEqual([null, null, null, null, null, null]);
  });

  it('leave everybody at the same station, named or not', () => {
    const list = { contest: 'c', event: 'e', sessions: [{ name: '一', start: null, stations: 6 }], apart: true };
    const hidden = shownEmployers(entries, { apart: true, policy: { employer: false, names: 'number' } });
    expect(place(hidden, { ...list, entries: hidden })).toEqual(place(entries, { ...list, entries }));
  });
});
