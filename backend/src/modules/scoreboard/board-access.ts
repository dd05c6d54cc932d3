import type { Audience } from '@leitai/shared/domain/board/board';
import { can, type Permission } from '@leitai/shared/domain/permission/roles';
import type { Actor } from '../../platform/http/actor.js';
import { Refusal } from '../../platform/http/refusal.js';

const NEEDS: Record<Audience, Permission | null> = {
  public: null,
  hall: null,
  jury: 'board.jury',
  organiser: 'board.organiser',
};

/** Refuses unless the visitor may see the audience's board. Without the right there is nothing to be found. */
export function authoriseBoard(audience: Audience, contest: string, visitor: Actor | null): void {
  const permission = NEEDS[audience];
  if (permission && !can(visitor?.grants ?? [], permission, { contest })) throw new Refusal('not_found');
}
