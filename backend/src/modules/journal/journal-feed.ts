import type { JournalRow } from '@leitai/shared/domain/journal/rows';
import { Injectable } from '@nestjs/common';

export type FeedListener = (contestId: string, rows: readonly JournalRow[]) => void;

/** Tells this process of rows it has committed, in order within a contest. Other processes tail the table. */
@Injectable()
export class JournalFeed {
  private readonly listeners: FeedListener[] = [];

  subscribe(listener: FeedListener): void {
    this.listeners.push(listener);
  }

  publish(contestId: string, rows: readonly JournalRow[]): void {
    for (const listener of this.listeners) listener(contestId, rows);
  }
}
