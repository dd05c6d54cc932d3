/** Lists longer than this travel in slices of this many items: one slice is copied in a few milliseconds. */
const SLICE = 250;

/** Some items of a list that was taken out of a value, and where they belong. */
export interface Part {
  path: readonly string[];
  items: unknown[];
}

/** Takes long lists out of a plain value, which keeps empty ones in their place, and returns them in slices, in order. */
export function* takeLists(value: unknown, path: readonly string[] = []): Generator<Part> {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(holder)) {
    const at = [...path, key];
    if (Array.isArray(inner) && inner.length > SLICE) {
      holder[key] = [];
      for (let start = 0; start < inner.length; start += SLICE) {
        yield { path: at, items: inner.slice(start, start + SLICE) };
      }
    } else yield* takeLists(inner, at);
  }
}

/** Puts a slice back. */
export function putList(value: unknown, { path, items }: Part): void {
  let list = value;
  for (const key of path) list = (list as Record<string, unknown>)[key];
  (list as unknown[]).push(...items);
}
