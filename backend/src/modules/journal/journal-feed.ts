import type { JournalRow } from '@leitai/shared/domain/journal/rows';
import { Injectable } from '@nestjs/common';

type Listener = (contestId: string, rows: readonly JournalRow[]) => void;

/** Tells this process of rows it has committed, in order within a contest. Other processes tail the table. */
@Injectable()
export class JournalFeed {
  private readonly listeners: Listener[] = [];

  subscribe(listener: Listener): void {
    this.listeners.push(listener);
  }

  publish(contestId: string, rows: readonly JournalRow[]): void {
    for (const listener of this.listeners) listener(contestId, rows);
  }
}
