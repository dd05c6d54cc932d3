import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** The clock of a session: a projection of the journal that goes on through a restart. Milliseconds. */
@Entity('session_clock')
export class SessionClockRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  eventId!: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  stage!: string;

  /** Empty for a stage without sessions. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  session!: string;

  @Column({ type: types.long, transformer: asNumber })
  plannedMs!: number;

  @Column({ type: types.long, transformer: asNumber })
  elapsedMs!: number;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  since!: number | null;

  /** JSON: entry id → extra milliseconds. */
  @Column({ type: 'text' })
  extra!: string;
}
