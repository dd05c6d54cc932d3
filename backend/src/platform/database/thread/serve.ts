import { parentPort } from 'node:worker_threads';
import type { Sql } from '../sql.js';
import { type FileTurn, Turn } from '../turn.js';
import type { Reply, Request, Statement, Table, TurnRequest } from './protocol.js';

/** What a thread does for the process it belongs to. */
export interface Service {
  /** Takes a turn from its beginning to its commit; takes everything back when it throws. */
  take(turn: (sql: Sql) => Promise<unknown>, patience: number): Promise<unknown>;
  /** Does plain statements in order. Only where the thread holds the writing connection. */
  perform?(statements: readonly Statement[]): Table;
  close(): Promise<void> | void;
}

const turns = new Map<string, FileTurn<unknown, unknown>>();

/** Loaded when first asked for, and kept. */
async function turnIn(file: string): Promise<FileTurn<unknown, unknown>> {
  const known = turns.get(file) ?? ((await import(file)) as { take: FileTurn<unknown, unknown> }).take;
  turns.set(file, known);
  return known;
}

async function takeTurn(service: Service, { file, input, patience }: TurnRequest): Promise<unknown> {
  const turn = await turnIn(file);
  let open: Turn | undefined;
  const output = await service.take((sql) => {
    open = new Turn(sql);
    return turn(open, input);
  }, patience);
  open?.announce();
  return output;
}

async function answer(service: Service, request: Request): Promise<Reply> {
  const { id } = request;
  try {
    if ('file' in request) return { id, output: await takeTurn(service, request) };
    return { id, table: service.perform!(request.statements) };
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    return { id, failure: { code, message } };
  }
}

/** The whole of a thread's life: requests of one moment come and are answered together, one after the other. */
export function serve(service: Service): void {
  let last: Promise<unknown> = Promise.resolve();
  const reply = async (requests: readonly Request[]): Promise<void> => {
    const replies: Reply[] = [];
    for (const request of requests) replies.push(await answer(service, request));
    parentPort?.postMessage(replies);
  };
  const leave = async (): Promise<void> => {
    await service.close();
    parentPort?.close();
  };
  parentPort?.on('message', (message: Request[] | 'close') => {
    last = last.then(() => (message === 'close' ? leave() : reply(message)));
  });
}
