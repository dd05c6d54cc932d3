import type { Stage } from '../scoring/rules.js';
import { type PlannedSession, plannedSessions, sessionsAgain } from './planned-sessions.js';

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

const OLD = '2026-11-21T00:30:00.000Z';
const NEW = '2026-11-21T05:30:00.000Z';
const TYPED = '2026-11-21T01:10:00.000Z';
const plan = (zh: string, start: string | null, en?: string): PlannedSession => ({
  name: en === undefined ? { zh } : { zh, en },
  ...{ start, stations: 9 },
});

it.each<[string, [string, string | null][], PlannedSession[], (string | null)[]]>([
  ['times that still hold, also where somebody typed another', [['上午', TYPED]], [plan('上午', NEW)], [TYPED]],
  ['the time of the timetable where it has changed', [['上午', OLD]], [plan('上午', NEW)], [NEW]],
  ['it in the other language', [['Morning', OLD]], [plan('上午', NEW, 'Morning')], [NEW]],
  ['no time where the line is gone', [['上午', OLD]], [plan('上午', null)], [null]],
  ['no time where the session was called something else', [['早', OLD]], [plan('上午', NEW)], [null]],
  ['no time where none was typed', [['上午', null]], [plan('上午', NEW)], [null]],
  [
    'each its own time where sessions have one name',
    [
      ['场', TYPED],
      ['场', OLD],
      ['场', OLD],
    ],
    [plan('场', TYPED), plan('场', NEW)],
    [TYPED, NEW, null],
  ],
])('a draw after an aborted one begins with %s', (_, typed, planned, expected) => {
  const before = typed.map(([name, start]) => ({ name, start, stations: 2 }));
  const again = sessionsAgain(before, planned, new Set([OLD]));
  expect(again).toEqual(expected.map((start, at) => ({ name: { zh: typed[at]?.[0] }, start, stations: 2 })));
});
