/** Where something stands in a draft: keys and indices, as in `['events', 0, 'name']`. */
export type EditPath = readonly (string | number)[];

/** The smallest changes of a draft. A change that a person makes may be several of them, taken back as one. */
export type DraftEdit =
  | { op: 'set'; path: EditPath; value: unknown }
  /** Back to the default, or to nothing where the field is optional. */
  | { op: 'unset'; path: EditPath }
  /** `path` names the list. */
  | { op: 'add'; path: EditPath; at: number; value: unknown }
  | { op: 'remove'; path: EditPath; at: number }
  | { op: 'move'; path: EditPath; from: number; to: number };

/** A changed document, and the edits that lead back. */
export interface Edited {
  document: unknown;
  inverse: DraftEdit[];
}

/** Applies edits in order. Null when one of them names a place that is not there. Nothing given is changed. */
export function applyEdits(document: unknown, edits: readonly DraftEdit[]): Edited | null {
  let edited: Edited = { document, inverse: [] };
  for (const edit of edits) {
    const next = applyOne(edited.document, edit);
    if (!next) return null;
    edited = { document: next.document, inverse: [...next.inverse, ...edited.inverse] };
  }
  return edited;
}

/** What stands at a path; undefined when nothing does. */
export function valueAt(document: unknown, path: EditPath): unknown {
  let value = document;
  for (const step of path) value = child(value, step);
  return value;
}

function applyOne(document: unknown, edit: DraftEdit): Edited | null {
  if (edit.op === 'set' || edit.op === 'unset') return applyToField(document, edit);
  const list = valueAt(document, edit.path);
  if (!Array.isArray(list)) return null;
  const changed = changeList(list, edit);
  return changed && { document: replaced(document, edit.path, changed.list), inverse: [changed.inverse] };
}

type FieldEdit = Extract<DraftEdit, { op: 'set' | 'unset' }>;

function applyToField(document: unknown, edit: FieldEdit): Edited | null {
  const { path } = edit;
  const key = path.at(-1);
  const parent = valueAt(document, path.slice(0, -1));
  if (key === undefined || typeof parent !== 'object' || parent === null) return null;
  // Of a list only what is there can be replaced; the rest is for add and remove.
  if (Array.isArray(parent) && (edit.op === 'unset' || child(parent, key) === undefined)) return null;
  const before = child(parent, key);
  const inverse: DraftEdit = before === undefined ? { op: 'unset', path } : { op: 'set', path, value: before };
  return { document: replaced(document, path, edit.op === 'set' ? edit.value : undefined), inverse: [inverse] };
}

type ListEdit = Extract<DraftEdit, { op: 'add' | 'remove' | 'move' }>;

function changeList(list: readonly unknown[], edit: ListEdit): { list: unknown[]; inverse: DraftEdit } | null {
  const { path } = edit;
  const has = (index: number) => index >= 0 && index < list.length;
  switch (edit.op) {
    case 'add':
      if (edit.at < 0 || edit.at > list.length) return null;
      return { list: list.toSpliced(edit.at, 0, edit.value), inverse: { op: 'remove', path, at: edit.at } };
    case 'remove': {
      if (!has(edit.at)) return null;
      const inverse: DraftEdit = { op: 'add', path, at: edit.at, value: list[edit.at] };
      return { list: list.toSpliced(edit.at, 1), inverse };
    }
    case 'move': {
      if (!has(edit.from) || !has(edit.to)) return null;
      const moved = list.toSpliced(edit.from, 1).toSpliced(edit.to, 0, list[edit.from]);
      return { list: moved, inverse: { op: 'move', path, from: edit.to, to: edit.from } };
    }
  }
}

function child(parent: unknown, key: string | number): unknown {
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) return undefined;
  return (parent as Record<string | number, unknown>)[key];
}

/** The document with another value at the path, all else shared; undefined takes the field away. */
export function replaced(document: unknown, [key, ...rest]: EditPath, value: unknown): unknown {
  if (key === undefined) return value;
  const next = replaced(child(document, key), rest, value);
  if (Array.isArray(document)) return document.with(Number(key), next);
  const { [key]: _, ...others } = document as Record<string | number, unknown>;
  return next === undefined ? others : { ...(document as object), [key]: next };
}
