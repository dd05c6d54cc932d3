import { canonical, dec } from '../decimal.js';
import { highest, type Operation, type Outbox, operationsOn, type SheetCopy, type Touch, without } from './outbox.js';

/** What the server decided about one operation. That nothing was decided (network, 503, 507, 401) is no answer: it stays. */
export type Answer =
  | { kind: 'saved'; revision: number }
  /** Kept in the history only: this device was released from the sheet. */
  | { kind: 'late' }
  /** `revision`: the sheet's; `made`: the one that their mark made. Between them there may be marks of other aspects. */
  | { kind: 'conflict'; theirs: string; revision: number; made: number }
  | { kind: 'refused'; sentence: string };

/** Raises the seen revision over own marks that follow it without a gap. */
function contiguous(copy: SheetCopy): SheetCopy {
  const made = new Set(Object.values(copy.marks).map(({ revision }) => revision));
  let { revision } = copy;
  while (made.has(revision + 1)) revision += 1;
  return { ...copy, revision, heard: Math.max(copy.heard, revision) };
}

/** Both are numbers: the server compares only what it could read. */
const sameNumber = (a: string, b: string): boolean => dec(a).eq(dec(b));

/** Enters what the server acknowledged; an older acknowledgement that comes late changes nothing. */
function acknowledged(copy: SheetCopy, aspect: string, value: string, revision: number): SheetCopy {
  const heard = Math.max(copy.heard, revision);
  if ((copy.marks[aspect]?.revision ?? 0) >= revision) return { ...copy, heard };
  return contiguous({ ...copy, heard, marks: { ...copy.marks, [aspect]: { value: canonical(dec(value)), revision } } });
}

/** Later marks of the aspect that were never sent now build on what was acknowledged. */
const rebased = (operations: readonly Operation[], aspect: string, revision: number): Operation[] =>
  operations.map((each) =>
    each.aspect === aspect && each.state === 'queued'
      ? { ...each, baseRevision: Math.max(each.baseRevision, revision) }
      : each,
  );

function saved(outbox: Outbox, { uuid, aspect, value }: Operation, revision: number): Outbox {
  const left = outbox.operations.filter((each) => each.uuid !== uuid);
  return { copy: acknowledged(outbox.copy, aspect, value, revision), operations: rebased(left, aspect, revision) };
}

/**
 * What an answer does to the queue. An answer to an operation that is no longer there (a duplicate that came late) changes
 * nothing. Two devices that gave the same number do not contradict each other.
 */
export function answered(outbox: Outbox, uuid: string, answer: Answer): Outbox {
  const operation = outbox.operations.find((each) => each.uuid === uuid);
  if (!operation || operation.state === 'conflict') return outbox;
  if (answer.kind === 'saved') return saved(outbox, operation, answer.revision);
  if (answer.kind === 'late') return without(outbox, (each) => each.uuid === uuid);
  const replace = (by: Partial<Operation>): Operation[] =>
    outbox.operations.map((each) => (each.uuid === uuid ? { ...each, ...by } : each));
  if (answer.kind === 'refused') {
    const newer = operationsOn(outbox, operation.aspect).at(-1)?.uuid !== uuid;
    if (newer) return without(outbox, (each) => each.uuid === uuid);
    return { ...outbox, operations: replace({ state: 'refused', refusal: answer.sentence }) };
  }
  const { theirs, revision, made } = answer;
  const heard = Math.max(outbox.copy.heard, revision);
  const copy = { ...outbox.copy, heard };
  if (!sameNumber(theirs, operation.value))
    return { copy, operations: replace({ state: 'conflict', conflict: { theirs, revision } }) };
  return saved({ ...outbox, copy }, operation, made);
}

/**
 * The judge picked one of two values: a new operation, on the revision at which both were seen. What waited on that aspect
 * gives way to it.
 */
export function picked(outbox: Outbox, choice: Touch): Outbox {
  const torn = operationsOn(outbox, choice.aspect).find(({ state }) => state === 'conflict');
  if (!torn?.conflict) return outbox;
  const rest = without(outbox, ({ aspect }) => aspect === choice.aspect);
  const operation: Operation = { ...choice, baseRevision: torn.conflict.revision, state: 'queued' };
  return { ...rest, operations: [...rest.operations, operation] };
}

/** The judge gives a refused value up; what the server holds stands in the field again. */
export const discarded = (outbox: Outbox, uuid: string): Outbox =>
  without(outbox, (each) => each.uuid === uuid && each.state === 'refused');

/**
 * A sheet as the server just gave it. `fresh`: nothing was acknowledged since it was asked for. An older answer that was
 * overtaken changes nothing; a server that went back (a restored copy) is noted, for a person must look.
 */
export function fetched(outbox: Outbox, sheet: Omit<SheetCopy, 'heard'>, fresh: boolean): Outbox {
  const { copy } = outbox;
  if (fresh && sheet.revision < highest(copy)) return { ...outbox, copy: { ...copy, heard: sheet.revision } };
  if (sheet.revision < copy.revision) return outbox;
  const own = Object.entries(copy.marks).filter(([, { revision }]) => revision > sheet.revision);
  const marks = { ...sheet.marks, ...Object.fromEntries(own) };
  const heard = fresh ? sheet.revision : Math.max(copy.heard, sheet.revision);
  return { ...outbox, copy: contiguous({ revision: sheet.revision, heard, marks }) };
}
