import { Column, Entity, PrimaryColumn } from 'typeorm';
import { types } from '../../platform/database/column-types.js';

/** What a request about check-ins was answered, so that repeating it, however late, answers as the first time. */
@Entity('check_in_operation')
export class CheckInOperation {
  /** Made by the client. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Keyed digest of the request. */
  @Column({ type: 'varchar', length: 64 })
  content!: string;

  /** JSON: numbers, times and account ids. */
  @Column({ type: types.document })
  answer!: string;
}
