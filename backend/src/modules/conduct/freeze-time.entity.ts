import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** When an event's boards freeze by themselves: a projection of the journal, so that what is due is found without folding. */
@Entity('freeze_time')
@Index('ix_freeze_time_at', ['at'])
export class FreezeTime {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  eventId!: string;

  /** Operation that set it. */
  @Column({ type: 'varchar', length: 36 })
  operationId!: string;

  /** Milliseconds since the epoch. */
  @Column({ type: types.long, transformer: asNumber })
  at!: number;
}
