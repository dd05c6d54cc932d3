import type { Day } from './types';

/** The server's time between two answers: ticks once a second, in ms. */
export class ServerTime {
  now = $state(0);
  #heard = { server: 0, local: 0 };

  /** An answer came. */
  hear({ now }: Day): void {
    this.#heard = { server: Date.parse(now), local: performance.now() };
    this.#tick();
  }

  /** How long ago the last answer came, in ms. */
  get age(): number {
    return this.now - this.#heard.server;
  }

  run(): () => void {
    const timer = setInterval(() => this.#tick(), 1000);
    return () => clearInterval(timer);
  }

  #tick(): void {
    this.now = this.#heard.server + performance.now() - this.#heard.local;
  }
}
