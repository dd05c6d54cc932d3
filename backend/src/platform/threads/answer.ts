import { parentPort, workerData } from 'node:worker_threads';
import type { Assignment } from './in-thread.js';
import { takeLists } from './parts.js';

/** The whole of a thread's file: works on its input and answers in parts. What it throws reaches the caller of `inThread`. */
export function answer<Input>(work: (input: Input) => unknown): void {
  const { input, port } = workerData as Assignment<Input>;
  const result = work(input);
  const parts = [...takeLists(result)];
  port.postMessage(result);
  for (const part of parts) port.postMessage(part);
  parentPort?.postMessage('done');
}
