import type { Role, ScopeKind } from '@leitai/shared/domain/permission/roles';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** A role that an account holds in a scope. */
@Entity('membership')
@Index('ux_membership', ['accountId', 'role', 'scope', 'scopeId'], { unique: true })
export class Membership {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  @ForeignKey(() => Account, { name: 'fk_membership_account', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  accountId!: string;

  @Column({ type: 'varchar', length: 16 })
  role!: Role;

  @Column({ type: 'varchar', length: 16 })
  scope!: ScopeKind;

  /** Empty for the platform: a null would escape the unique index. */
  @Column({ type: 'varchar', length: 64 })
  scopeId!: string;
}
