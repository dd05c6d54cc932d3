import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A code that pairs one tablet with a judge, once. The code itself is told when it is made and kept nowhere. */
@Entity('pairing_code')
@Index('ux_pairing_code', ['codeToken'], { unique: true })
@Index('ix_pairing_judge', ['judgeId'])
export class PairingCode {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Keyed hash of the code. */
  @Column({ type: 'varchar', length: 64 })
  codeToken!: string;

  @Column({ type: 'varchar', length: 36 })
  judgeId!: string;

  @Column({ type: types.long, transformer: asNumber })
  expiresAt!: number;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  usedAt!: number | null;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  withdrawnAt!: number | null;
}
