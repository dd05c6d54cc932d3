import { declaredAbsences } from './declared-absences.js';
import type { DefinedAbsence, DefinedEvent } from './definition.js';

const placed = (number: string, session: string) => ({
  number,
  name: number,
  consents: {},
  placements: [{ stage: 'p', session }],
  status: 'active' as const,
});
const entries = [placed('1', 'S1'), placed('2', 'S2')];

const absent = (absence: Partial<DefinedAbsence>) => {
  const absences = [{ judge: 'J1', stage: 'p', aspects: [], reason: '迟到', ...absence }];
  const event: Pick<DefinedEvent, 'absences' | 'entries'> = { absences, entries };
  return declaredAbsences(event);
};

describe('declared absences', () => {
  it.each<[string, Partial<DefinedAbsence>, string[]]>([
    ['a whole stage', {}, ['1 J1 a', '1 J1 b', '2 J1 a', '2 J1 b']],
    ['a session', { session: 'S2' }, ['2 J1 a', '2 J1 b']],
    ['an entry', { entry: '1' }, ['1 J1 a', '1 J1 b']],
    ['some aspects', { entry: '1', aspects: ['b'] }, ['1 J1 b']],
    ['another stage', { stage: 'q' }, []],
  ])('cover %s', (_, absence, expected) => {
    const { isAbsent } = absent(absence);
    const all = ['1', '2'].flatMap((entry) =>
      ['J1', 'J2'].flatMap((judge) => ['a', 'b'].map((aspect) => [entry, judge, aspect] as const)),
    );
    const found = all.filter(([entry, judge, aspect]) => isAbsent(entry, 'p', judge, aspect));
    expect(found.map((names) => names.join(' '))).toEqual(expected);
  });
});
