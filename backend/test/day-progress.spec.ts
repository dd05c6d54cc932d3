import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { progressOf } from '../src/modules/day/day-view.js';
import { daySheets } from '../src/modules/judging/day-sheets.js';
import type { SheetRow } from '../src/modules/judging/sheet-rows.js';

const entries = ['e1', 'e2', 'e3', 'e4'].map((id) => ({ id, number: id, placements: [] }));
const rules = { stages: [], panels: [], recusals: [], judges: [], entries } as unknown as EventRules;
const sheet = (at: string, entryId: string, more: Partial<SheetRow> = {}) =>
  ({
    ...{ stage: at, section: at, entryId, judgeId: 'j', state: 'submitted', revision: 1, duties: [at], away: [] },
    ...{ marks: {}, entryStatus: 'active' },
    ...more,
  }) as unknown as SheetRow;

describe('how far a session is', () => {
  it('counts who is marked there: not who did not advance to it, nor who withdrew', () => {
    const rows = [
      ...['e1', 'e2', 'e3', 'e4'].map((entry) => sheet('T', entry)),
      sheet('P', 'e1', { state: 'open' }),
      sheet('P', 'e2'),
      sheet('P', 'e3', { entryStatus: 'withdrawn' }),
      sheet('P', 'e4', { duties: [] }),
    ];
    const day = { rules: new Map([['event', rules]]), sheets: new Map([['event', daySheets(rules, rows)]]) };
    const at = (code: string) => progressOf(day, { eventId: 'event' }, code, null);
    expect([at('T'), at('P')]).toEqual([
      { entries: 4, done: 4 },
      { entries: 2, done: 1 },
    ]);
  });

  it('does not count a reserve among the judges of a panel', () => {
    const panel = { code: 'p', stage: 'T', sections: [], sessions: null, minimum: 1 };
    const panels = [{ ...panel, judges: ['j1', 'j2', 'j4'], reserves: ['j4'] }];
    expect(daySheets({ ...rules, panels }, []).panels).toMatchObject([{ panel: 'p', judges: 2 }]);
  });
});
