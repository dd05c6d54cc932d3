import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';
import { Person } from './person.entity.js';

/** A way to sign in. Its id is the pseudonym in journal and audit. */
@Entity('account')
@Index('ux_account_login', ['loginToken'], { unique: true })
@Index('ix_account_person', ['personId'])
export class Account {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  @ForeignKey(() => Person, { name: 'fk_account_person', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  personId!: string;

  /** Keyed hash of the login name; the account's own id once the person is erased. */
  @Column({ type: 'varchar', length: 64 })
  loginToken!: string;

  /** The login name as chosen, sealed; null once the person is erased. */
  @Column({ type: 'text', nullable: true })
  loginCipher!: string | null;

  /** Argon2id in PHC form; empty once the person is erased. */
  @Column({ type: 'varchar', length: 255 })
  passwordHash!: string;

  @Column({ type: types.long, transformer: asNumber })
  createdAt!: number;

  @Column({ type: types.bool })
  disabled!: boolean;
}
