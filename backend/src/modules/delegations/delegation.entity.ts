import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** An enterprise's people at a contest. Its id is the scope of its team leader's role. */
@Entity('delegation')
@Index('ux_delegation_organisation', ['contestId', 'organisationId'], { unique: true })
export class Delegation {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  contestId!: string;

  @Column({ type: 'varchar', length: 36 })
  organisationId!: string;

  @Column({ type: 'varchar', length: 36 })
  leaderPersonId!: string;

  /** Set when the team leader took the link. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  leaderAccountId!: string | null;

  @Column({ type: types.long, transformer: asNumber })
  createdAt!: number;
}
