import { type DayFacts, type DayJudge, tasksOf } from './tasks.js';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;
const judge = (more: Partial<DayJudge> = {}): DayJudge => ({
  ...{ name: '高岑', seenAt: NOW, waiting: 0, conflicts: 0, marked: true, serves: ['plc'] },
  ...more,
});
const session = { event: 'plc', name: '第一场', startedAt: NOW - 20 * MINUTE, leftMs: MINUTE, pending: 4 };
const calm: DayFacts = {
  now: NOW,
  events: [{ code: 'plc', missing: 3, lateAfter: null }],
  sessions: [session],
  judges: [judge()],
  apart: [],
  stuck: [],
  incidents: [],
};
const incident = { event: 'plc', type: 'equipment', entry: '12', note: '焊机坏了', at: NOW, decided: false };
const absent = judge({ seenAt: null, marked: false });
const kinds = (more: Partial<DayFacts>) => tasksOf({ ...calm, ...more }).map(({ kind }) => kind);

describe('what must be done now', () => {
  it.each<[string, Partial<DayFacts>, string[]]>([
    ['a calm day', {}, []],
    ['a judge never seen since the start', { judges: [absent] }, ['late_judge']],
    ['one whose marks come without a tablet', { judges: [judge({ seenAt: null })] }, []],
    ['a session that has just begun', { judges: [absent], sessions: [{ ...session, startedAt: NOW - MINUTE }] }, []],
    [
      'a tablet away with marks on it',
      { judges: [judge({ seenAt: NOW - 11 * MINUTE, waiting: 27 })] },
      ['tablet_away'],
    ],
    ['a tablet away with nothing on it', { judges: [judge({ seenAt: NOW - 11 * MINUTE })] }, []],
    ['a tablet that is sending', { judges: [judge({ waiting: 27 })] }, []],
    ['two values', { judges: [judge({ conflicts: 1 })] }, ['conflict']],
    ['votes too far apart', { apart: [{ event: 'plc', entry: 'M5', aspect: 'C1.3' }] }, ['apart']],
    ['an incident', { incidents: [incident] }, ['incident']],
    ['a decided one', { incidents: [{ ...incident, decided: true }] }, []],
    ['time that is up', { sessions: [{ ...session, leftMs: -MINUTE }] }, ['time_up']],
    ['time that is up and nothing left to do', { sessions: [{ ...session, leftMs: 0, pending: 0 }] }, []],
    ['a screen that hangs', { stuck: [{ name: '主屏', seenAt: NOW - MINUTE }] }, ['screen']],
    ['entries that have not come', { events: [{ code: 'plc', missing: 3, lateAfter: NOW - 1 }] }, ['missing']],
    [
      'safety before everything',
      { incidents: [incident, { ...incident, type: 'safety' }], judges: [judge({ conflicts: 2 })] },
      ['safety', 'conflict', 'incident'],
    ],
  ])('%s', (_, more, expected) => {
    expect(kinds(more)).toEqual(expected);
  });

  it('says since when time is up, and how many sheets wait', () => {
    const [late] = tasksOf({ ...calm, sessions: [{ ...session, leftMs: -2 * MINUTE }] });
    expect(late).toMatchObject({ since: NOW - 2 * MINUTE, count: 4, detail: '第一场' });
  });
});
