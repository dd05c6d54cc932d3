import { changed, decideBase, type History, redone, undone } from './history.js';

const value = (result: ReturnType<typeof undone>): History => {
  if (!result.ok) throw new Error(result.violation.code);
  return result.value;
};

test('goes back one change at a time and forth again; every write is a revision of its own', () => {
  const two = changed(changed({ revision: 0, step: 0, steps: 0 }));
  expect(two).toEqual({ revision: 2, step: 2, steps: 2 });
  const back = value(undone(value(undone(two))));
  expect(back).toEqual({ revision: 4, step: 0, steps: 2 });
  expect(undone(back)).toMatchObject({ ok: false, violation: { code: 'draft_no_undo' } });
  expect(value(redone(back))).toEqual({ revision: 5, step: 1, steps: 2 });
  expect(redone(two)).toMatchObject({ ok: false, violation: { code: 'draft_no_redo' } });
});

test('a new change forgets what was undone', () => {
  const back = value(undone(changed(changed({ revision: 0, step: 0, steps: 0 }))));
  expect(changed(back)).toEqual({ revision: 4, step: 2, steps: 2 });
});

test('a change on an older revision is refused with both numbers', () => {
  const history = { revision: 7, step: 3, steps: 5 };
  expect(decideBase(history, 7).ok).toBe(true);
  expect(decideBase(history, 6)).toMatchObject({
    violation: { code: 'draft_stale', params: { revision: 7, base: 6 } },
  });
});
