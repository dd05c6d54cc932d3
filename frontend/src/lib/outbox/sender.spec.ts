import type { Verdict } from '@leitai/shared/domain/outbox/verdict';
import { Sender } from './sender';
import type { OperationRow } from './store';

const operation = (uuid: string): OperationRow => ({
  ...{ uuid, aspect: 'a', value: '1', baseRevision: 0, clientTime: '', device: '', state: 'sent' as const },
  ...{ order: 1, account: 'me', sheet: 's' },
});

/** A sender with a queue of its own; outcomes come as told, in order, and then everything is saved. */
function senderWith(queue: string[], outcomes: Verdict[]) {
  const sent: string[] = [];
  const settled: string[] = [];
  const links: string[] = [];
  const end = new AbortController();
  const sender = new Sender({
    next: async () => (queue[0] === undefined ? undefined : operation(queue[0])),
    send: async ({ uuid }) => {
      sent.push(uuid);
      return outcomes.shift() ?? { kind: 'saved', revision: 1 };
    },
    settle: async ({ uuid }, outcome) => {
      settled.push(`${uuid} ${outcome.kind}`);
      queue.shift();
    },
    met: async (link) => links.push(link),
    chance: () => 1,
  });
  const run = sender.run(end.signal);
  const stop = () => {
    end.abort();
    return run;
  };
  return { sender, sent, settled, links, queue, stop };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('sends what waits in order and then rests until it is kicked', async () => {
  const { sender, sent, queue, stop } = senderWith(['u1', 'u2'], []);
  await jest.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['u1', 'u2']);
  queue.push('u3');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(2);
  sender.kick();
  await jest.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['u1', 'u2', 'u3']);
  await stop();
});

test('what was not decided goes again under its id, later each time, and at once when kicked', async () => {
  const offline: Verdict = { kind: 'again', link: 'offline' };
  const { sender, sent, settled, links, stop } = senderWith(
    ['u1'],
    [offline, offline, { kind: 'again', link: 'signed_out' }],
  );
  await jest.advanceTimersByTimeAsync(499);
  expect(sent).toEqual(['u1']);
  await jest.advanceTimersByTimeAsync(1);
  expect(sent).toEqual(['u1', 'u1']);
  await jest.advanceTimersByTimeAsync(999);
  expect(sent).toHaveLength(2);
  sender.kick();
  await jest.advanceTimersByTimeAsync(0);
  expect([sent, links, settled]).toEqual([['u1', 'u1', 'u1'], ['offline', 'offline', 'signed_out'], []]);
  await jest.advanceTimersByTimeAsync(2000);
  expect([settled, links.at(-1)]).toEqual([['u1 saved'], 'online']);
  await stop();
});

test('a kick while something is under way is not lost', async () => {
  const { sender, sent, queue, stop } = senderWith([], []);
  sender.kick();
  queue.push('u1');
  await jest.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['u1']);
  await stop();
});

test('storage that fails once ends nothing: the operation goes again under its id', async () => {
  const sent: string[] = [];
  const queue = ['u1', 'u2'];
  const failing = new Set(['next', 'settle', 'met']);
  const fails = (what: string) => {
    if (failing.delete(what)) throw new Error('QuotaExceededError');
  };
  const end = new AbortController();
  const sender = new Sender({
    next: async () => {
      fails('next');
      return queue[0] === undefined ? undefined : operation(queue[0]);
    },
    send: async ({ uuid }) => {
      sent.push(uuid);
      return { kind: 'saved', revision: 1 };
    },
    settle: async () => {
      fails('settle');
      queue.shift();
    },
    met: async () => fails('met'),
    chance: () => 1,
  });
  const run = sender.run(end.signal);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(['u1', 'u1', 'u2']);
  end.abort();
  await run;
});
