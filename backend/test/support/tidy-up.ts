/** What the spec file has started or made and not put away itself: servers, databases, folders. */
const left = new Set<() => unknown>();

/**
 * Puts something away when the spec file ends, also after a failure. Returns how to say that it is done already.
 * Jest gives specs a `process` whose `exit` event never comes, so nothing can wait for that.
 */
export function atTheEnd(putAway: () => unknown): () => void {
  left.add(putAway);
  return () => left.delete(putAway);
}

// What came last is put away first: a server before its database.
afterAll(async () => {
  for (const putAway of [...left].reverse()) await putAway();
});
