import { InOrder } from './in-order';

/** A storage that can be broken. */
function setUp() {
  const state = { broken: false, stored: [] as string[], waiting: [] as readonly string[], refused: false };
  const inOrder = new InOrder<string>({
    write: async (item) => {
      if (state.broken) throw new Error('QuotaExceededError');
      state.stored.push(item);
    },
    show: (waiting, refused) => Object.assign(state, { waiting, refused }),
  });
  return { state, inOrder };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('stores in order and says when storage refused', async () => {
  const { state, inOrder } = setUp();
  await Promise.all([inOrder.add('a'), inOrder.add('b')]);
  expect(state).toMatchObject({ stored: ['a', 'b'], waiting: [], refused: false });
  state.broken = true;
  await inOrder.add('c');
  expect(state).toMatchObject({ waiting: ['c'], refused: true });
});

test('what was refused is stored before what came later, and only then nothing is refused any more', async () => {
  const { state, inOrder } = setUp();
  state.broken = true;
  await inOrder.add('a 1');
  state.broken = false;
  await inOrder.add('a 2');
  expect(state).toMatchObject({ stored: ['a 1', 'a 2'], waiting: [], refused: false });
});

test('what was refused is tried again by itself', async () => {
  const { state, inOrder } = setUp();
  state.broken = true;
  await inOrder.add('a');
  state.broken = false;
  await jest.advanceTimersByTimeAsync(3000);
  expect(state).toMatchObject({ stored: ['a'], waiting: [], refused: false });
});
