/** A mark as the server acknowledged it: its value and the sheet's revision that it made. */
export interface Acknowledged {
  value: string;
  revision: number;
}

/**
 * What a device holds of a sheet. `revision`: up to here it has seen every change. `heard`: the highest revision the server
 * told of; above `revision` there is something that the device has not seen, and it must fetch the sheet.
 */
export interface SheetCopy {
  revision: number;
  heard: number;
  marks: Readonly<Record<string, Acknowledged>>;
}

/** The highest revision that the server acknowledged to this device. */
export const highest = ({ revision, marks }: SheetCopy): number =>
  Math.max(revision, ...Object.values(marks).map((mark) => mark.revision));

/** What a judge did once. Its content never changes after it was sent, so that sending it again is the same operation. */
export interface Touch {
  /** Made by the device; the same on every try. */
  uuid: string;
  aspect: string;
  /** As typed. */
  value: string;
  clientTime: string;
  device: string;
}

/** `sent` = given to the network at least once: the server may hold it already. */
export type OperationState = 'queued' | 'sent' | 'conflict' | 'refused';

export interface Operation extends Touch {
  /** What the judge had seen of this aspect when touching it (decision 13). */
  baseRevision: number;
  state: OperationState;
  /** The other value, while the judge has not picked. */
  conflict?: { theirs: string; revision: number };
  /** Why the server did not take it, in words. */
  refusal?: string;
}

/** A sheet on a device, with what the server has not acknowledged yet, in the order of the touches. */
export interface Outbox {
  copy: SheetCopy;
  operations: readonly Operation[];
}

/** Operations of one aspect, in order. */
export const operationsOn = ({ operations }: Outbox, aspect: string): Operation[] =>
  operations.filter((each) => each.aspect === aspect);

/** The same without what another answer or choice made needless. */
export const without = (outbox: Outbox, gone: (operation: Operation) => boolean): Outbox => ({
  ...outbox,
  operations: outbox.operations.filter((each) => !gone(each)),
});

/**
 * What the judge has seen of an aspect. As long as an own mark waits, it hides what came meanwhile: a new touch builds on
 * the same ground as the one before it, or somebody's mark would be overwritten unseen.
 */
function groundOf(outbox: Outbox, aspect: string): number {
  const before = operationsOn(outbox, aspect).findLast(({ state }) => state !== 'refused');
  if (before) return before.baseRevision;
  return Math.max(outbox.copy.revision, outbox.copy.marks[aspect]?.revision ?? 0);
}

/**
 * Takes a touch; again, it changes nothing. A refused value of the same aspect gives way to it; everything else is sent in its
 * turn.
 */
export function touched(outbox: Outbox, touch: Touch): Outbox {
  if (outbox.operations.some(({ uuid }) => uuid === touch.uuid)) return outbox;
  const operation: Operation = { ...touch, baseRevision: groundOf(outbox, touch.aspect), state: 'queued' };
  const kept = without(outbox, ({ aspect, state }) => aspect === touch.aspect && state === 'refused');
  return { ...kept, operations: [...kept.operations, operation] };
}

/** The next operation to send: the oldest whose aspect does not wait for the judge's choice. */
export function nextToSend<O extends Operation>(operations: readonly O[]): O | undefined {
  const torn = new Set(operations.flatMap(({ aspect, state }) => (state === 'conflict' ? [aspect] : [])));
  return operations.find(({ aspect, state }) => (state === 'queued' || state === 'sent') && !torn.has(aspect));
}

/** Notes that an operation goes out. To be stored before it does: from then on its content must not change. */
export const sending = (outbox: Outbox, uuid: string): Outbox => ({
  ...outbox,
  operations: outbox.operations.map((each) => (each.uuid === uuid ? { ...each, state: 'sent' as const } : each)),
});

/** What stands in the field of an aspect: the judge's latest value, else what the server holds. */
export const shownValue = (outbox: Outbox, aspect: string): string | undefined =>
  operationsOn(outbox, aspect).at(-1)?.value ?? outbox.copy.marks[aspect]?.value;
