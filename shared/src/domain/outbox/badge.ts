import { highest, type Outbox } from './outbox.js';

/** Whether the server answers this device. `signed_out`: it does, but the session has ended. */
export type Link = 'online' | 'offline' | 'signed_out';

export type Badge =
  | { kind: 'conflict' | 'refused' | 'waiting' | 'offline' | 'signed_out' | 'storing' | 'unfinished'; count: number }
  /** The server has more than this device has seen; it is being fetched. */
  | { kind: 'checking' }
  /** The server has less than it once acknowledged: a person must look. */
  | { kind: 'behind' }
  | { kind: 'synced' };

/**
 * The sync badge. `synced` if and only if the outbox is empty, nothing stands half typed (`drafts`), and the server's
 * revision, which only a reachable server tells, equals the device's. `isStored`: whether an operation is in the device's own
 * storage; nothing that is still on its way there is called kept.
 */
export function badge(
  { copy, operations }: Outbox,
  link: Link,
  { drafts = 0, isStored = () => true }: { drafts?: number; isStored?: (uuid: string) => boolean } = {},
): Badge {
  const count = (state: string) => operations.filter((each) => each.state === state).length;
  const [conflict, refused] = [count('conflict'), count('refused')];
  if (conflict > 0) return { kind: 'conflict', count: conflict };
  if (refused > 0) return { kind: 'refused', count: refused };
  const unstored = operations.filter(({ uuid }) => !isStored(uuid)).length;
  if (link !== 'online' && unstored > 0) return { kind: 'storing', count: unstored };
  if (link !== 'online') return { kind: link, count: operations.length };
  if (operations.length > 0) return { kind: 'waiting', count: operations.length };
  if (drafts > 0) return { kind: 'unfinished', count: drafts };
  if (copy.heard < highest(copy)) return { kind: 'behind' };
  return copy.heard > copy.revision ? { kind: 'checking' } : { kind: 'synced' };
}
