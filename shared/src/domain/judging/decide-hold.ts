import type { EventState } from '../contest/states.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import { deviceId, type Holding, isHeldBy, isReleased } from './hold.js';

export interface HoldSituation extends Holding {
  sheetState: 'open' | 'submitted';
  eventState: EventState;
}

/** What a device says of itself. `waiting`: operations on this sheet that the server has not acknowledged to it. */
export interface DeviceReport {
  device: string;
  waiting: number;
}

/**
 * Decides on taking a sheet over to a device (contest.md §4). What the former device still sends is settled by the revision
 * rules. A device that was released may come back only with an empty outbox: what it had kept is late for ever. Refuses with
 * event_not_running, sheet_not_open or outbox_not_empty.
 */
export function decideTakeOver(situation: HoldSituation, report: DeviceReport, now: number): Result<Holding> {
  const { device, waiting } = report;
  if (situation.eventState !== 'running') return refuse('event_not_running');
  if (situation.sheetState !== 'open') return refuse('sheet_not_open');
  if (isHeldBy(situation, device)) return ok({ hold: situation.hold, released: situation.released });
  if (isReleased(situation, device) && waiting > 0) return refuse('outbox_not_empty', { count: waiting });
  const released = situation.released.filter((id) => id !== deviceId(device));
  return ok({ hold: { device, since: now }, released });
}

/** Decides on releasing a dead device from a sheet. Refuses with event_not_running or device_none. */
export function decideRelease(situation: HoldSituation): Result<Holding & { device: string }> {
  if (situation.eventState !== 'running') return refuse('event_not_running');
  if (!situation.hold) return refuse('device_none');
  const device = deviceId(situation.hold.device);
  return ok({ device, hold: null, released: [...new Set([...situation.released, device])] });
}

/**
 * Decides whether a device may submit: it holds the sheet, or nobody does and it was not released, and its outbox is empty.
 * Refuses with sheet_elsewhere, device_released or outbox_not_empty.
 */
export function decideReport(holding: Holding, { device, waiting }: DeviceReport): Result<null> {
  if (isReleased(holding, device)) return refuse('device_released');
  if (holding.hold && !isHeldBy(holding, device)) {
    return refuse('sheet_elsewhere', { device: deviceId(holding.hold.device) });
  }
  return waiting > 0 ? refuse('outbox_not_empty', { count: waiting }) : ok(null);
}
