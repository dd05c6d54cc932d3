import { once } from 'node:events';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { Breath } from './breath.js';
import { built } from './built.js';
import { type Part, putList } from './parts.js';

/** What a thread is started with. */
export interface Assignment<Input> {
  input: Input;
  /** Where the answer goes: its head, then its long lists in slices. */
  port: MessagePort;
}

/** A thread that wants more than this dies alone, in megabytes; the process goes on. */
const MOST_MEMORY = 1024;

/**
 * Runs a file, which calls `answer`, in a thread of its own: heavy work that would hold the event loop for seconds. The
 * answer is taken over in slices, because copying a large one at once would hold it, too. Rejects with what the thread
 * threw, and with an `AbortError` when it takes longer than `within` milliseconds. Input and answer are plain data.
 */
export async function inThread<Result>(
  file: URL,
  input: unknown,
  { within }: { within?: number } = {},
): Promise<Result> {
  const { port1: ours, port2: port } = new MessageChannel();
  const worker = new Worker(built(file), {
    workerData: { input, port } satisfies Assignment<unknown>,
    transferList: [port],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  try {
    await once(worker, 'message', within === undefined ? {} : { signal: AbortSignal.timeout(within) });
    return (await assemble(ours)) as Result;
  } finally {
    ours.close();
    await worker.terminate();
  }
}

async function assemble(port: MessagePort): Promise<unknown> {
  const breath = new Breath();
  const head = receiveMessageOnPort(port)?.message as unknown;
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
    putList(head, next.message as Part);
    if (breath.due) await breath.take();
  }
  return head;
}
