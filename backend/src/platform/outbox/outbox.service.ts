import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Chance, Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { storageFailure } from '../database/storage-failure.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { safeError } from '../log/safe-error.js';

/** Messages and who may listen to them. One topic has one handler in a process. */
export interface Topics {
  /** A session or a role ended: sockets that relied on it must close. */
  'access.revoked': { accountId: string };
}

type Handler<T extends keyof Topics> = (body: Topics[T]) => void | Promise<void>;
interface Row {
  id: string;
  topic: keyof Topics;
  body: string;
  attempts: number;
}

const LEASE_MS = 30_000;
const IDLE_MS = 1_000;
const MAX_WAIT_MS = 600_000;

/**
 * Transactional outbox: a message is written in the turn of its change and delivered at least once after the commit,
 * also after a crash. Handlers must bear being told twice. Leases let several processes share the table.
 */
@Injectable()
export class OutboxService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly handlers = new Map<string, Handler<keyof Topics>>();
  private readonly log = new Logger(OutboxService.name);
  private timer: NodeJS.Timeout | undefined;
  private delivering: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  on<T extends keyof Topics>(topic: T, handler: Handler<T>): void {
    this.handlers.set(topic, handler as Handler<keyof Topics>);
  }

  async add<T extends keyof Topics>(tx: Tx, topic: T, body: Topics[T]): Promise<void> {
    // Due at once, whatever the clock says by then.
    const row = [this.chance.id(), topic, JSON.stringify(body), 0, 0];
    await tx.sql.run('INSERT INTO outbox_message (id, topic, body, due, attempts) VALUES (?, ?, ?, ?, ?)', row);
    tx.afterCommit(() => this.wake(0));
  }

  onApplicationBootstrap(): void {
    this.wake(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.delivering;
  }

  private wake(ms: number): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.delivering = this.delivering.then(() => this.deliver());
    }, ms).unref();
  }

  /** Takes what is due under a lease, hands it over, deletes what was taken in. */
  private async deliver(): Promise<void> {
    try {
      const rows = await this.take();
      for (const row of rows) await this.hand(row);
      this.wake(rows.length > 0 ? 0 : IDLE_MS);
    } catch (error) {
      if (!storageFailure(error)) this.log.error(safeError(error));
      this.wake(IDLE_MS * 5);
    }
  }

  private async take(): Promise<Row[]> {
    const topics = [...this.handlers.keys()];
    if (topics.length === 0) return [];
    const now = this.clock.now();
    const due = await this.reader.sql.all('SELECT id FROM outbox_message WHERE due <= ? LIMIT 1', [now]);
    if (due.length === 0) return [];
    return this.work.run(async ({ sql }) => {
      const rows = await sql.all<Row>(
        'SELECT id, topic, body, attempts FROM outbox_message WHERE due <= ? ORDER BY due LIMIT 100',
        [now],
      );
      for (const row of rows)
        await sql.run('UPDATE outbox_message SET due = ?, attempts = attempts + 1 WHERE id = ?', [
          now + LEASE_MS,
          row.id,
        ]);
      return rows;
    });
  }

  private async hand(row: Row): Promise<void> {
    try {
      await this.handlers.get(row.topic)?.(JSON.parse(row.body));
      await this.work.run(({ sql }) => sql.run('DELETE FROM outbox_message WHERE id = ?', [row.id]));
    } catch (error) {
      this.log.error(safeError(error));
      const wait = Math.min(MAX_WAIT_MS, 1_000 * 2 ** row.attempts);
      await this.work.run(({ sql }) =>
        sql.run('UPDATE outbox_message SET due = ? WHERE id = ?', [this.clock.now() + wait, row.id]),
      );
    }
  }
}
