import { Logger } from '@nestjs/common';
import { safeError } from '../log/safe-error.js';
import { holes } from './sql.js';
import { storageFailure } from './storage-failure.js';
import type { UnitOfWork } from './unit-of-work.js';

const MOST_AT_ONCE = 256;

/**
 * Notes that sessions, or whatever else has a `last_seen_at`, are in use. Nobody waits for it, for a busy database must not turn a judge away; what comes in
 * while one turn is written goes into the next, so that a full hall costs a turn now and then, not one a person.
 */
export class Sightings {
  private readonly log = new Logger(Sightings.name);
  private readonly waiting = new Set<string>();
  private writing: Promise<void> | undefined;
  private at = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly table: 'session' | 'tablet',
    private readonly key: 'id_hash' | 'secret_hash',
  ) {}

  note(hash: string, now: number): void {
    this.waiting.add(hash);
    this.at = now;
    this.writing ??= this.write().finally(() => {
      this.writing = undefined;
    });
  }

  /** Resolves when nothing is waiting to be written. */
  async settled(): Promise<void> {
    await this.writing;
  }

  private async write(): Promise<void> {
    while (this.waiting.size > 0) {
      const hashes = [...this.waiting].slice(0, MOST_AT_ONCE);
      for (const hash of hashes) this.waiting.delete(hash);
      const text = `UPDATE ${this.table} SET last_seen_at = ? WHERE ${this.key} IN (${holes(hashes.length)})`;
      try {
        await this.work.run(({ sql }) => sql.run(text, [this.at, ...hashes]));
      } catch (error) {
        if (!storageFailure(error)) this.log.error(safeError(error));
      }
    }
  }
}
