import type { DefinedEvent } from './definition.js';

/** Entries per `stage/session`. */
export function sessionSizes(event: DefinedEvent): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { stage, session } of event.entries.flatMap((entry) => entry.placements)) {
    const key = `${stage}/${session}`;
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return sizes;
}
