import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A coach of a delegation. They need no account: what matters is that they do not judge whom they coach. */
@Entity('coach')
@Index('ix_coach_delegation', ['delegationId'])
export class Coach {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  delegationId!: string;

  @Column({ type: 'varchar', length: 36 })
  personId!: string;

  @Column({ type: types.long, transformer: asNumber })
  createdAt!: number;
}
