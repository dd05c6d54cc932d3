interface Waiting<Command, Answer> {
  command: Command;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/** An outcome of one command inside a batch: its answer, or why it was refused. */
export type Outcome<Answer> = { answer: Answer } | { refused: Error };

/**
 * Group commit: commands that arrive while a batch is being written wait and become the next batch, so that one disk
 * flush serves many. An answer is given only after the commit of its batch. When a batch fails as a whole, its commands
 * are tried again one by one, so that one bad row cannot fail its neighbours.
 */
export class GroupCommit<Command, Answer> {
  private waiting: Waiting<Command, Answer>[] = [];
  private running = false;

  constructor(
    private readonly write: (commands: readonly Command[]) => Promise<Outcome<Answer>[]>,
    private readonly largest: number,
    /** Failures that would meet each command alone just the same (database gone or full): no second try. */
    private readonly isHopeless: (error: unknown) => boolean,
  ) {}

  submit(command: Command): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ command, resolve, reject });
      if (!this.running) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.running = true;
    // Let the requests that are already in the socket buffers join the first batch.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) await this.settle(this.waiting.splice(0, this.largest));
    this.running = false;
  }

  private async settle(batch: Waiting<Command, Answer>[]): Promise<void> {
    try {
      const outcomes = await this.write(batch.map(({ command }) => command));
      // The next batch sets out before this one's answers are written.
      setImmediate(answer, batch, outcomes);
    } catch (error) {
      if (batch.length === 1 || this.isHopeless(error)) for (const { reject } of batch) reject(error);
      else for (const one of batch) await this.settle([one]);
    }
  }
}

function answer<Command, Answer>(batch: readonly Waiting<Command, Answer>[], outcomes: readonly Outcome<Answer>[]) {
  for (const [index, { resolve, reject }] of batch.entries()) {
    const outcome = outcomes[index]!;
    if ('answer' in outcome) resolve(outcome.answer);
    else reject(outcome.refused);
  }
}
