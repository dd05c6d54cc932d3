import type { Grant } from '@leitai/shared/domain/permission/roles';
import type { ProblemCode } from '@leitai/shared/domain/problem/catalogue';

/** Who asks. `pseudonym` is the account id: it goes into journal and audit, the name never does. */
export interface Actor {
  accountId: string;
  sessionId: string;
  grants: readonly Grant[];
  /** A paired tablet: it acts for this judge and nobody else, and owns nothing of the account. */
  judgeId?: string;
  /** Known, but may do nothing now, for this reason. */
  barred?: ProblemCode;
}

/** Finds the actor of a session cookie; implemented by the identity module, asked on every request and handshake. */
export abstract class ActorSource {
  /** Null when the cookie names no live session. */
  abstract find(cookie: string | undefined): Promise<Actor | null>;
}
