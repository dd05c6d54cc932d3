import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** Somebody said that they know of a change. */
@Entity('notice_receipt')
export class NoticeReceipt {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  noticeId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  personId!: string;

  /** Milliseconds. */
  @Column({ type: types.long, transformer: asNumber })
  at!: number;
}
