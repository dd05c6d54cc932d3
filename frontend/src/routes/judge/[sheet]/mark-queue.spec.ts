import { type Answer, type MarkOperation, MarkQueue } from './mark-queue';

/** A queue whose server answers as told, in order, and then saves everything. */
function queueWith(answers: Answer[], revision = 3) {
  const sent: MarkOperation[] = [];
  let made = 0;
  let latest = revision;
  const queue: MarkQueue = new MarkQueue(revision, {
    send: async (operation) => {
      sent.push({ ...operation });
      latest += 1;
      return answers.shift() ?? { kind: 'saved', revision: latest };
    },
    wait: async () => {},
    uuid: () => `u${++made}`,
    now: () => 'now',
    changed: () => {},
  });
  return { queue, sent };
}

const rest = () => new Promise((done) => setTimeout(done, 5));

test('each mark is based on the revision that the one before it made', async () => {
  const { queue, sent } = queueWith([]);
  queue.put('a', '1');
  queue.put('b', '2');
  await rest();
  expect(sent.map(({ aspect, baseRevision }) => [aspect, baseRevision])).toEqual([
    ['a', 3],
    ['b', 4],
  ]);
  expect([queue.pending, queue.revision]).toEqual([0, 5]);
});

test('what is no value is not sent, takes back what waited, and goes with the next mark of its aspect', async () => {
  const { queue, sent } = queueWith([]);
  queue.put('a', '1');
  queue.put('b', '2');
  queue.refuse('b', 'no time');
  await rest();
  expect(sent.map(({ aspect }) => aspect)).toEqual(['a']);
  expect([...queue.refused]).toEqual([['b', 'no time']]);
  queue.put('b', '3');
  await rest();
  expect(queue.saved.get('b')).toBe('3');
  expect(queue.refused.size).toBe(0);
});

test('what was not decided is sent again unchanged, under the same id', async () => {
  const { queue, sent } = queueWith([{ kind: 'again' }, { kind: 'again' }]);
  queue.put('a', '1');
  await rest();
  expect(sent).toHaveLength(3);
  expect(sent[2]).toEqual(sent[0]);
  expect([...queue.saved]).toEqual([['a', '1']]);
});

test('a value that was not sent yet is replaced, one that was sent is not', async () => {
  const { queue, sent } = queueWith([]);
  queue.put('a', '1');
  queue.put('a', '2');
  queue.put('a', '3');
  await rest();
  expect(sent.map(({ uuid, value }) => [uuid, value])).toEqual([
    ['u1', '1'],
    ['u2', '3'],
  ]);
});

test('a refusal keeps the sentence until the next try and lets the others pass', async () => {
  const { queue } = queueWith([{ kind: 'refused', sentence: 'too high' }]);
  queue.put('a', '99');
  queue.put('b', '1');
  await rest();
  expect([queue.refused.get('a'), queue.saved.get('b'), queue.saved.has('a')]).toEqual(['too high', '1', false]);
  queue.put('a', '5');
  await rest();
  expect([queue.refused.size, queue.saved.get('a')]).toEqual([0, '5']);
});

describe('a conflict', () => {
  const conflict = { aspect: 'a', revision: 7, theirs: '0.4', yours: '0.2' };
  const started = async () => {
    const made = queueWith([{ kind: 'conflict', conflict }]);
    made.queue.put('a', '0.2');
    made.queue.put('b', '1');
    await rest();
    return made;
  };

  test('stops the queue until somebody chooses', async () => {
    const { queue, sent } = await started();
    expect([queue.conflict, sent.length, queue.pending]).toEqual([conflict, 1, 1]);
  });

  test('settled with theirs sends nothing for that aspect', async () => {
    const { queue, sent } = await started();
    queue.choose('theirs');
    await rest();
    expect(sent.slice(1).map(({ aspect, baseRevision }) => [aspect, baseRevision])).toEqual([['b', 7]]);
    expect(queue.saved.get('a')).toBe('0.4');
  });

  test('settled with yours sends a new operation on their revision', async () => {
    const { queue, sent } = await started();
    queue.choose('yours');
    await rest();
    expect(sent.at(-1)).toMatchObject({ aspect: 'a', value: '0.2' });
    expect(sent[1]?.baseRevision).toBe(7);
    expect(new Set(sent.map(({ uuid }) => uuid)).size).toBe(3);
    expect(queue.saved.get('a')).toBe('0.2');
  });
});
