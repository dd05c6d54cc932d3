import type { Role, ScopeKind } from '@leitai/shared/domain/permission/roles';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';
import { Person } from './person.entity.js';

/** A role offered to a person. Who holds the token may take it, once. */
@Entity('invitation')
@Index('ux_invitation_token', ['tokenHash'], { unique: true })
@Index('ix_invitation_person', ['personId'])
export class Invitation {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** SHA-256 of the token, hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  tokenHash!: string;

  @Column({ type: 'varchar', length: 36 })
  @ForeignKey(() => Person, { name: 'fk_invitation_person', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  personId!: string;

  @Column({ type: 'varchar', length: 16 })
  role!: Role;

  @Column({ type: 'varchar', length: 16 })
  scope!: ScopeKind;

  /** Empty for the platform, as in a membership. */
  @Column({ type: 'varchar', length: 64 })
  scopeId!: string;

  @Column({ type: types.long, transformer: asNumber })
  createdAt!: number;

  @Column({ type: types.long, transformer: asNumber })
  expiresAt!: number;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  acceptedAt!: number | null;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  withdrawnAt!: number | null;
}
