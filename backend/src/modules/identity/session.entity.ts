import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';
import { Account } from './account.entity.js';

/** A signed-in device. The cookie holds the secret, this table only its hash. */
@Entity('session')
@Index('ix_session_account', ['accountId'])
export class Session {
  /** SHA-256 of the secret, hexadecimal. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  idHash!: string;

  @Column({ type: 'varchar', length: 36 })
  @ForeignKey(() => Account, { name: 'fk_session_account', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  accountId!: string;

  @Column({ type: types.long, transformer: asNumber })
  createdAt!: number;

  /** Written at most once a minute. */
  @Column({ type: types.long, transformer: asNumber })
  lastSeenAt!: number;

  /** Absolute end, whatever is seen. */
  @Column({ type: types.long, transformer: asNumber })
  expiresAt!: number;

  /** Browser and system in words, e.g. `Chrome · Android`. */
  @Column({ type: 'varchar', length: 80 })
  device!: string;
}
