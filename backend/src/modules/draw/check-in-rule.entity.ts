import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** From when on an arrival at an event is late; no row or null: nobody is late. */
@Entity('check_in_rule')
export class CheckInRule {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  eventId!: string;

  /** Milliseconds since the epoch. */
  @Column({ type: types.long, nullable: true, transformer: asNumber })
  lateAfter!: number | null;
}
