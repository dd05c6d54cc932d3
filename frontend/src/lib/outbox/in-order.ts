const RETRY_MS = 3000;

export interface InOrderPorts<T> {
  /** Rejects when storage refused it. */
  write(item: T): Promise<void>;
  /** What is not stored; `refused`: storage said no, this tab alone has it. */
  show(waiting: readonly T[], refused: boolean): void;
}

/**
 * What is on its way to the tablet's own storage, one after the other. What storage refused keeps its place and is tried
 * again, before everything that came later: a newer mark must not be stored under an older one.
 */
export class InOrder<T> {
  #waiting: readonly T[] = [];
  #refused = false;
  #running: Promise<void> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: InOrderPorts<T>) {}

  add(item: T): Promise<void> {
    this.#show([...this.#waiting, item], this.#refused);
    return this.flush();
  }

  /** Resolves when all is stored or storage refused; never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#retry);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    for (let [item] = this.#waiting; item !== undefined; [item] = this.#waiting) {
      const refused = await this.ports.write(item).then(
        () => false,
        () => true,
      );
      if (refused) {
        this.#show(this.#waiting, true);
        this.#retry = setTimeout(() => void this.flush(), RETRY_MS);
        return;
      }
      const left = this.#waiting.slice(1);
      this.#show(left, this.#refused && left.length > 0);
    }
  }

  #show(waiting: readonly T[], refused: boolean): void {
    this.#waiting = waiting;
    this.#refused = refused;
    this.ports.show(waiting, refused);
  }
}
