import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Whether the server is leaving. Requests under way are finished; new connections are told not to stay. */
@Injectable()
export class Drain {
  private leaving = false;
  private readonly farewells: (() => void)[] = [];

  get draining(): boolean {
    return this.leaving;
  }

  /** Runs when draining starts, e.g. to tell sockets to move. */
  onStart(farewell: () => void): void {
    this.farewells.push(farewell);
  }

  start(): void {
    if (this.leaving) return;
    this.leaving = true;
    for (const farewell of this.farewells) farewell();
  }

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.leaving) reply.header('Connection', 'close');
      done();
    });
  }
}
