import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DemoRolesService } from '../modules/identity/demo-roles.service.js';
import { SetupService } from '../modules/identity/setup.service.js';
import { Chance, Clock } from '../platform/clock/clock.js';
import { hasDemoMark } from '../platform/database/demo-mark.js';
import { Reader } from '../platform/database/reader.js';
import { safeError } from '../platform/log/safe-error.js';
import { Round } from './round.js';
import { Stage } from './stage.js';

/** Seconds after which a show that stumbled goes on. */
const AFTER_TROUBLE = 10;

/**
 * The demo plays itself: contests come in, judges mark at human speed, events end with medals, the next round begins. All
 * of it through the public HTTP API of this very server, with sessions of its own people. Only in a marked database.
 */
export class Show {
  private readonly ending = new AbortController();
  private readonly playing: Promise<void>;

  /** `pace` stretches every pause; 1 = human speed. */
  constructor(
    private readonly app: INestApplicationContext,
    private readonly url: string,
    private readonly pace = 1,
  ) {
    // Every judge who pauses listens.
    setMaxListeners(64, this.ending.signal);
    this.playing = this.play();
  }

  /** Ends it; what was sent is either written or not, and the next start goes on from there. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.playing;
  }

  private async play(): Promise<void> {
    const { signal } = this.ending;
    if (!(await hasDemoMark(this.app.get(Reader).sql))) throw new Error('a show needs a demo database');
    while (!signal.aborted) {
      try {
        await this.rounds();
      } catch (error) {
        if (signal.aborted) return;
        console.error(safeError(error));
        await wait(AFTER_TROUBLE * 1_000, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async rounds(): Promise<never> {
    const { app, url, ending } = this;
    const chance = app.get(Chance);
    const setup = app.get(SetupService, { strict: false });
    const door = { url, signal: ending.signal, id: () => chance.id(), setupToken: () => setup.issueToken() };
    const clock = app.get(Clock);
    const stage = new Stage(door);
    await stage.open();
    for (;;) {
      const round = await Round.next(stage, clock.now());
      await round.play({
        ...{ door, stage, roles: app.get(DemoRolesService, { strict: false }), now: () => clock.now() },
        pause: (seconds) => this.pause(seconds),
      });
    }
  }

  private async pause(seconds: number): Promise<void> {
    await wait(seconds * this.pace * 1_000, undefined, { signal: this.ending.signal });
  }
}
