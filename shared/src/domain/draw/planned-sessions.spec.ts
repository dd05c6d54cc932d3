import type { Stage } from '../scoring/rules.js';
import { plannedSessions } from './planned-sessions.js';

const session = (code: string, stations: string[], startsAt: string | null = null) => ({
  ...{ code, name: { zh: `第${code}场` }, startsAt, endsAt: null, stations },
});
const stage = (code: string, ...sessions: Stage['sessions']) => ({ code, sessions }) as Stage;
const theory = stage('theory', session('1', []));
const practical = stage(
  'practical',
  session('1', ['A1', 'A2'], '2026-11-21T08:30:00+08:00'),
  session('2', ['A1', 'A2', 'A3']),
);
const line = {
  ...{ id: 'welding/practical/2', startsAt: '2026-11-21T05:00:00.000Z', endsAt: null, title: { zh: '第二场' } },
  ...{ place: null, event: 'welding' },
};

it.each([
  ['nothing where nobody planned a session', [stage('practical')], null, []],
  ['the sessions there are, where no station is counted', [theory], null, [['第1场', null, 0]]],
  [
    'those of the stage that has stations, as planned',
    [theory, practical],
    null,
    [
      ['第1场', '2026-11-21T00:30:00.000Z', 2],
      ['第2场', null, 3],
    ],
  ],
  [
    'at the times of the timetable, once there is one',
    [theory, practical],
    [line],
    [
      ['第1场', null, 2],
      ['第2场', '2026-11-21T05:00:00.000Z', 3],
    ],
  ],
])('a new draw begins with %s', (_, stages, written, expected) => {
  const planned = plannedSessions('welding', stages, written);
  expect(planned.map(({ name, start, stations }) => [name.zh, start, stations])).toEqual(expected);
});
