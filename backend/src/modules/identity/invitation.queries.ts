import type { Role, ScopeKind } from '@leitai/shared/domain/permission/roles';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import type { Sql } from '../../platform/database/sql.js';
import { Invitation } from './invitation.entity.js';

/** An invitation that can still be taken. */
export interface OpenInvitation {
  id: string;
  personId: string;
  role: Role;
  scope: ScopeKind;
  scopeId: string | null;
  expiresAt: number;
}

const STANDING = `SELECT id, person_id AS personId, role, scope, scope_id AS scopeId, expires_at AS expiresAt
  FROM invitation WHERE accepted_at IS NULL AND withdrawn_at IS NULL`;
const OPEN = `${STANDING} AND expires_at > ?`;

const asOpen = (row: OpenInvitation): OpenInvitation => ({
  ...row,
  scopeId: row.scopeId || null,
  expiresAt: Number(row.expiresAt),
});

/**
 * Offers that nobody took yet, newest first: open ones, and expired ones, which somebody still waits for. Contestants who
 * signed up and never came back are not waited for; those on a list get new links there.
 */
export async function standingInvitations(sql: Sql, now: number): Promise<OpenInvitation[]> {
  const text = `${STANDING} AND (expires_at > ? OR role <> 'contestant') ORDER BY created_at DESC, id`;
  const rows = await sql.all<OpenInvitation>(text, [now]);
  return rows.map(asOpen);
}

export async function findOpen(sql: Sql, tokenHash: string, now: number): Promise<OpenInvitation | null> {
  const [row] = await sql.all<OpenInvitation>(`${OPEN} AND token_hash = ?`, [now, tokenHash]);
  return row ? asOpen(row) : null;
}

const stillOpen = (id: string, now: number) => ({
  id,
  acceptedAt: IsNull(),
  withdrawnAt: IsNull(),
  expiresAt: MoreThan(now),
});

/** Uses an invitation up; false when it was no longer open. One statement decides, so of two callers one wins. */
export async function markAccepted(manager: EntityManager, id: string, now: number): Promise<boolean> {
  return (await manager.update(Invitation, stillOpen(id, now), { acceptedAt: now })).affected === 1;
}

/** Withdraws an invitation, expired or not, and returns it; null when it was taken or withdrawn. */
export async function markWithdrawn(manager: EntityManager, id: string, now: number): Promise<Invitation | null> {
  const standing = { id, acceptedAt: IsNull(), withdrawnAt: IsNull() };
  const { affected } = await manager.update(Invitation, standing, { withdrawnAt: now });
  return affected === 1 ? manager.findOneBy(Invitation, { id }) : null;
}

/** Withdraws the open invitations that offer the same role in the same place to the same person. */
export async function markSparesWithdrawn(
  manager: EntityManager,
  { personId, role, scope, scopeId }: OpenInvitation,
  now: number,
): Promise<void> {
  const open = { acceptedAt: IsNull(), withdrawnAt: IsNull() };
  const same = { personId, role, scope, scopeId: scopeId ?? '' };
  await manager.update(Invitation, { ...same, ...open }, { withdrawnAt: now });
}

/** Withdraws every open invitation of a person. */
export async function withdrawAllOf(manager: EntityManager, personId: string, now: number): Promise<void> {
  await manager.update(Invitation, { personId, acceptedAt: IsNull(), withdrawnAt: IsNull() }, { withdrawnAt: now });
}
