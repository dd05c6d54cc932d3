/** One mark on its way: what is sent is never changed, so that sending it again is the same operation. */
export interface MarkOperation {
  uuid: string;
  aspect: string;
  value: string;
  baseRevision: number;
  clientTime: string;
}

/** Both sides of a mark that was changed elsewhere. */
export interface MarkConflict {
  aspect: string;
  revision: number;
  theirs: string;
  yours: string;
}

export type Answer =
  | { kind: 'saved'; revision: number }
  /** Nothing was decided (network, 503): the same operation again. */
  | { kind: 'again' }
  | { kind: 'conflict'; conflict: MarkConflict }
  | { kind: 'refused'; sentence: string };

/** What the queue needs from the world. */
export interface QueuePorts {
  send(operation: MarkOperation): Promise<Answer>;
  wait(ms: number): Promise<void>;
  uuid(): string;
  now(): string;
  changed(): void;
}

const LONGEST_WAIT_MS = 10_000;

/**
 * Marks of one sheet, sent one after the other: each is based on the revision that the one before it made.
 * Nothing counts as saved before the server said so.
 */
export class MarkQueue {
  revision: number;
  conflict: MarkConflict | null = null;
  failing = false;
  /** Values the server acknowledged here, and refusals, by aspect. */
  readonly saved = new Map<string, string>();
  readonly refused = new Map<string, string>();

  readonly #ports: QueuePorts;
  #waiting: { aspect: string; value: string; clientTime: string }[] = [];
  #sending: MarkOperation | null = null;
  #ended = false;

  constructor(revision: number, ports: QueuePorts) {
    this.revision = revision;
    this.#ports = ports;
  }

  /** Marks that the server has not acknowledged yet. */
  get pending(): number {
    return this.#waiting.length + (this.#sending ? 1 : 0);
  }

  isPending(aspect: string): boolean {
    return this.#sending?.aspect === aspect || this.#waiting.some((each) => each.aspect === aspect);
  }

  /** Takes a mark. One that was not sent yet is replaced by the newer value of its aspect. */
  put(aspect: string, value: string): void {
    this.refused.delete(aspect);
    this.#waiting = this.#waiting.filter((each) => each.aspect !== aspect);
    this.#waiting.push({ aspect, value, clientTime: this.#ports.now() });
    this.#ports.changed();
    void this.#run();
  }

  /** Keeps what was entered from being sent: it is no value at all, and the sentence says why. */
  refuse(aspect: string, sentence: string): void {
    this.#waiting = this.#waiting.filter((each) => each.aspect !== aspect);
    this.refused.set(aspect, sentence);
    this.#ports.changed();
  }

  /** Settles the conflict with one of the two values; both stay in the server's history. */
  choose(side: 'theirs' | 'yours'): void {
    const { conflict } = this;
    if (!conflict) return;
    this.conflict = null;
    this.revision = conflict.revision;
    this.saved.set(conflict.aspect, conflict.theirs);
    if (side === 'yours') this.put(conflict.aspect, conflict.yours);
    this.#ports.changed();
    void this.#run();
  }

  end(): void {
    this.#ended = true;
  }

  async #run(): Promise<void> {
    while (!this.#sending && !this.conflict && !this.#ended) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#sending = { uuid: this.#ports.uuid(), baseRevision: this.revision, ...next };
      this.#settle(this.#sending, await this.#insist(this.#sending));
      this.#sending = null;
      this.#ports.changed();
    }
  }

  /** Sends until something was decided, waiting longer each time. */
  async #insist(operation: MarkOperation): Promise<Answer> {
    for (let ms = 500; ; ms = Math.min(ms * 2, LONGEST_WAIT_MS)) {
      const answer = await this.#ports.send(operation);
      this.failing = answer.kind === 'again';
      this.#ports.changed();
      if (answer.kind !== 'again' || this.#ended) return answer;
      await this.#ports.wait(ms);
    }
  }

  #settle(operation: MarkOperation, answer: Answer): void {
    if (answer.kind === 'saved') {
      this.revision = answer.revision;
      this.saved.set(operation.aspect, operation.value);
    } else if (answer.kind === 'conflict') this.conflict = answer.conflict;
    else if (answer.kind === 'refused') this.refused.set(operation.aspect, answer.sentence);
  }
}
