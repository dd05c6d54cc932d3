import { hash } from 'node:crypto';

const MOST = 16;

/** Files made of the same content are made once: many who ask at a time wait for one, and the last few are kept. */
export class RecentFiles<T> {
  private readonly made = new Map<string, Promise<T>>();

  /** `content` is all that the file depends on. A failure is not kept. */
  of(content: unknown, make: () => Promise<T>): Promise<T> {
    const key = hash('sha256', JSON.stringify(content));
    const known = this.made.get(key);
    if (known) return known;
    const making = make();
    this.made.set(key, making);
    making.catch(() => this.made.delete(key));
    for (const old of [...this.made.keys()].slice(0, -MOST)) this.made.delete(old);
    return making;
  }
}
