import type { ConsentPurpose } from '@leitai/shared/domain/consent/texts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';
import { Person } from './person.entity.js';

/** A line of the consent ledger: who agreed to what, in which words, when, and until when. */
@Entity('consent')
@Index('ix_consent_person', ['personId', 'purpose'])
export class Consent {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  @ForeignKey(() => Person, { name: 'fk_consent_person', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  personId!: string;

  @Column({ type: 'varchar', length: 32 })
  purpose!: ConsentPurpose;

  /** What it is about: a contest. Null for what was agreed to everywhere, which covers nothing any more. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  scope!: 'contest' | null;

  /** Code of the contest. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  scopeId!: string | null;

  /** SHA-256 of the exact text, hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  textHash!: string;

  @Column({ type: 'varchar', length: 64 })
  textVersion!: string;

  @Column({ type: types.long, transformer: asNumber })
  givenAt!: number;

  /** Account that recorded it, or `system`. */
  @Column({ type: 'varchar', length: 36 })
  givenBy!: string;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  withdrawnAt!: number | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  withdrawnBy!: string | null;
}
