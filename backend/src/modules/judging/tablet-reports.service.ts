import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';

/** What a tablet last said of itself. */
export interface TabletReport {
  waiting: number;
  conflicts: number;
  /** Server time, ms. */
  at: number;
}

/** Presence of tablets, by their judge's account: known since this process began, and not worth a write. */
@Injectable()
export class TabletReports {
  private readonly known = new Map<string, TabletReport>();
  private listener: (accountId: string) => void = () => undefined;

  constructor(private readonly clock: Clock) {}

  /** Who wants to know when what a tablet says changes. */
  onChange(listener: (accountId: string) => void): void {
    this.listener = listener;
  }

  take(accountId: string, { waiting, conflicts }: { waiting: number; conflicts: number }): void {
    const before = this.known.get(accountId);
    this.known.set(accountId, { waiting, conflicts, at: this.clock.now() });
    if (before?.waiting !== waiting || before.conflicts !== conflicts) this.listener(accountId);
  }

  of(accountId: string | null): TabletReport | undefined {
    return accountId === null ? undefined : this.known.get(accountId);
  }
}
