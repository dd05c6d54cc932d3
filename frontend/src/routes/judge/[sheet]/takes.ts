import { deviceId } from '@leitai/shared/domain/judging/hold';
import { type Outbox, operationsOn } from '@leitai/shared/domain/outbox/outbox';
import type { Aspect, Sheet } from '../sheets';

export interface Here {
  sheet: Sheet;
  outbox: Outbox;
  /** How this tablet calls itself. */
  device: string;
}

/** The chief judge gave this device up. What it sends is late for ever, on a submitted sheet too. */
export const isReleasedHere = ({ sheet, device }: Here): boolean => sheet.released.includes(deviceId(device));

/** Another device has the sheet: this one only shows it. */
export function heldElsewhere({ sheet: { holder }, device }: Here): Sheet['holder'] {
  return holder && holder.device !== deviceId(device) ? holder : null;
}

/** No mark of it yet, but for one that the server refused. */
const isUnmarked = (outbox: Outbox, code: string): boolean =>
  outbox.copy.marks[code] === undefined && operationsOn(outbox, code).every(({ state }) => state === 'refused');

/**
 * Whether an aspect came to this judge when the sheet was submitted already, because the recorder was declared absent: it
 * takes one mark (`decideMark`), and no change of it.
 */
export const isLateDuty = ({ sheet, outbox }: Pick<Here, 'sheet' | 'outbox'>, { code, absent }: Aspect): boolean =>
  sheet.state === 'submitted' && sheet.running && !absent && isUnmarked(outbox, code);

/** Whether a mark may be entered here: on an open sheet, or on a submitted one a second vote or the first mark of all. */
export function takesHere(here: Here, aspect: Aspect): boolean {
  const { sheet } = here;
  if (aspect.absent || !sheet.running || isReleasedHere(here)) return false;
  if (sheet.state === 'open') return !heldElsewhere(here);
  return sheet.revotes.includes(aspect.code) || isLateDuty(here, aspect);
}
