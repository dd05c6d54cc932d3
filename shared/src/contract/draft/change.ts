import type { Definition } from '../../domain/contest/definition.js';
import { applyEdits, type DraftEdit } from '../../domain/draft/edits.js';
import type { Language } from '../../domain/problem/catalogue.js';
import type { Fault } from '../definition/read.js';
import { readLoosely } from './loose.js';

export type DraftChange =
  | { ok: true; definition: Definition; inverse: DraftEdit[] }
  /** Empty faults: the edits name a place that is not there. */
  | { ok: false; faults: Fault[] };

/**
 * Changes a draft: the one rule that the editor and the server share, so that what the screen shows at once is what the
 * server will say. A draft is always well-formed; it may be incomplete.
 */
export function changeDraft(definition: Definition, edits: readonly DraftEdit[], language: Language): DraftChange {
  const edited = applyEdits(definition, edits);
  if (!edited) return { ok: false, faults: [] };
  const read = readLoosely(edited.document, language);
  return read.ok ? { ok: true, definition: read.definition, inverse: edited.inverse } : read;
}
