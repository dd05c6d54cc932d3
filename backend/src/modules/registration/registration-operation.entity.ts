import { Column, Entity, PrimaryColumn } from 'typeorm';
import { types } from '../../platform/database/column-types.js';

/** What a request was answered, so that repeating it answers as the first time. Ids and counts only, nothing personal. */
@Entity('registration_operation')
export class RegistrationOperation {
  /** Made by the client. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Keyed digest of the request; empty for what was written before digests were keyed. */
  @Column({ type: 'varchar', length: 64 })
  content!: string;

  /** JSON. */
  @Column({ type: types.document })
  answer!: string;
}
