import type { Grant } from '@leitai/shared/domain/permission/roles';

/** Who asks. `pseudonym` is the account id: it goes into journal and audit, the name never does. */
export interface Actor {
  accountId: string;
  sessionId: string;
  grants: readonly Grant[];
}

/** Finds the actor of a session cookie; implemented by the identity module, asked on every request and handshake. */
export abstract class ActorSource {
  /** Null when the cookie names no live session. */
  abstract find(cookie: string | undefined): Promise<Actor | null>;
}
