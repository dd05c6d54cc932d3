import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** Whether an entry has arrived, as it stands; what happened before is in the audit log. */
@Entity('check_in')
@Index('ix_check_in_event', ['eventId'])
export class CheckIn {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  entryId!: string;

  @Column({ type: 'varchar', length: 36 })
  eventId!: string;

  /** False after the check-in was taken back. */
  @Column({ type: types.bool })
  present!: boolean;

  /** Milliseconds since the epoch. */
  @Column({ type: types.long, transformer: asNumber })
  at!: number;

  /** By the rule that held at that moment. */
  @Column({ type: types.bool })
  late!: boolean;

  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  /** Of the request that wrote this, so that repeating it answers as the first time. */
  @Column({ type: 'varchar', length: 36 })
  operationId!: string;
}
