import { backoffMs } from '@leitai/shared/domain/outbox/backoff';
import type { Link } from '@leitai/shared/domain/outbox/badge';
import type { Verdict } from '@leitai/shared/domain/outbox/verdict';
import type { OperationRow } from './store';

/** What the sender needs from the world. */
export interface SenderPorts {
  /** The next operation to send, already noted as sent; nothing when the outbox is empty or waits for the judge. */
  next(): Promise<OperationRow | undefined>;
  send(operation: OperationRow): Promise<Verdict>;
  settle(operation: OperationRow, outcome: Exclude<Verdict, { kind: 'again' }>): Promise<void>;
  met(link: Link): Promise<unknown>;
  chance(): number;
}

/** Sends what waits, one after the other. Runs in one tab at a time; `kick` makes it look, or try again, at once. */
export class Sender {
  #wake = () => {};
  #kicked = false;

  constructor(private readonly ports: SenderPorts) {}

  kick(): void {
    this.#kicked = true;
    this.#wake();
  }

  /** Runs until the tab closes. Storage that fails ends nothing: the same operation is tried again later, under its id. */
  async run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    signal.addEventListener('abort', () => this.kick());
    while (!signal.aborted) {
      const turn = await this.#turn().catch(() => 'again' as const);
      if (turn === 'again') await this.#rest(backoffMs(failures++, this.ports.chance()));
      else failures = 0;
      if (turn === 'empty') await this.#rest();
    }
  }

  /** One operation; `again` when the server decided nothing about it. */
  async #turn(): Promise<'empty' | 'decided' | 'again'> {
    const operation = await this.ports.next();
    if (!operation) return 'empty';
    const outcome = await this.ports.send(operation);
    if (outcome.kind === 'again') {
      await this.ports.met(outcome.link);
      return 'again';
    }
    await this.ports.settle(operation, outcome);
    await this.ports.met('online');
    return 'decided';
  }

  /** Waits for a kick, at most so many ms. A kick that came while something was under way counts. */
  async #rest(ms?: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (!this.#kicked)
      await new Promise<void>((wake) => {
        this.#wake = wake;
        if (ms !== undefined) timer = setTimeout(wake, ms);
      });
    clearTimeout(timer);
    this.#kicked = false;
  }
}
