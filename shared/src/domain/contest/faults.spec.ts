import { FaultList, pathText } from './faults.js';

describe('pathText', () => {
  it.each([
    [['events', 0, 'stages', 1, 'code'], 'events[0].stages[1].code'],
    [['values', 'A1'], 'values.A1'],
    [['values', 'A1.2', 'x'], 'values["A1.2"].x'],
    [['a"b'], '["a\\"b"]'],
    [['a\u202Eb\u0000'], '["a�b�"]'],
    [[], ''],
  ])('%j reads %s', (path, text) => expect(pathText(path)).toBe(text));

  it('cuts keys that nobody could read', () => expect(pathText(['é'.repeat(5000)]).length).toBeLessThan(50));
});

describe('FaultList', () => {
  it('keeps the first and counts the rest', () => {
    const faults = new FaultList(2);
    for (const index of [0, 1, 2, 3, 4]) faults.add(['events', index], 'list_empty');
    expect(faults.report()).toEqual([
      { path: 'events[0]', code: 'list_empty', params: {} },
      { path: 'events[1]', code: 'list_empty', params: {} },
      { path: '', code: 'more_faults', params: { count: 3 } },
    ]);
    expect([faults.count, faults.saturated, faults.full]).toEqual([5, true, false]);
  });

  it('says nothing of more when nothing was left out', () => {
    const faults = new FaultList(1);
    faults.add([], 'list_empty');
    expect(faults.report()).toHaveLength(1);
  });
});
