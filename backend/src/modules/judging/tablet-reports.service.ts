import { deviceId } from '@leitai/shared/domain/judging/hold';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';

/** What a judge's tablets last said of themselves. */
export interface TabletReport {
  waiting: number;
  conflicts: number;
  /** Server time, ms; of several tablets the one that was silent longest while it still holds something. */
  at: number;
}

interface Said {
  device: string;
  waiting: number;
  conflicts: number;
}

/** Tablets of one account that hold something, at the most: more is nobody's day. */
const MOST_DEVICES = 20;

/** Presence of tablets, by their judge's account: known since this process began, and not worth a write. */
@Injectable()
export class TabletReports {
  /** By account, then by device. */
  private readonly known = new Map<string, ReadonlyMap<string, TabletReport>>();
  private listener: (accountId: string) => void = () => undefined;

  constructor(private readonly clock: Clock) {}

  /** Who wants to know when what a tablet says changes. */
  onChange(listener: (accountId: string) => void): void {
    this.listener = listener;
  }

  /** A tablet that is replaced while marks wait on it is not forgotten; one that holds nothing is. */
  take(accountId: string, { device, waiting, conflicts }: Said): void {
    const before = this.of(accountId);
    const id = deviceId(device);
    const others = [...(this.known.get(accountId) ?? [])].filter(([other, report]) => other !== id && holds(report));
    const mine: [string, TabletReport] = [id, { waiting, conflicts, at: this.clock.now() }];
    this.known.set(accountId, new Map([...others, mine].slice(-MOST_DEVICES)));
    const after = this.of(accountId);
    if (before?.waiting !== after?.waiting || before?.conflicts !== after?.conflicts) this.listener(accountId);
  }

  of(accountId: string | null): TabletReport | undefined {
    const all = accountId === null ? [] : [...(this.known.get(accountId)?.values() ?? [])];
    const holding = all.filter(holds);
    const [first, ...more] = holding.length > 0 ? holding : all;
    return more.reduce<TabletReport | undefined>((sum, each) => sum && together(sum, each), first);
  }
}

const holds = ({ waiting, conflicts }: TabletReport): boolean => waiting > 0 || conflicts > 0;

const together = (a: TabletReport, b: TabletReport): TabletReport => ({
  waiting: a.waiting + b.waiting,
  conflicts: a.conflicts + b.conflicts,
  at: Math.min(a.at, b.at),
});
