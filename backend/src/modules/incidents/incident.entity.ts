import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** Something that happened during a session, and what was decided: a projection of the journal. */
@Entity('incident')
@Index('ix_incident_contest', ['contestId', 'at'])
export class Incident {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  contestId!: string;

  @Column({ type: 'varchar', length: 36 })
  eventId!: string;

  @Column({ type: 'varchar', length: 16 })
  type!: string;

  @Column({ type: 'varchar', length: 64, nullable: true })
  stage!: string | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  entryId!: string | null;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: types.long, transformer: asNumber })
  at!: number;

  /** Pseudonym of who reported it. */
  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  /** Null until somebody decided. */
  @Column({ type: 'text', nullable: true })
  decision!: string | null;

  /** Extra time that the decision gave, ms. */
  @Column({ type: types.long, transformer: asNumber })
  extraMs!: number;

  @Column({ type: 'varchar', length: 36, nullable: true })
  decidedBy!: string | null;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  decidedAt!: number | null;
}
