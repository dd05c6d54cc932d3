import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A human being, known elsewhere only by this id. What identifies them is sealed under a key of their own. */
@Entity('person')
export class Person {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Full name, sealed; null once the person is erased. */
  @Column({ type: 'text', nullable: true })
  nameCipher!: string | null;

  /** Milliseconds since the epoch. */
  @Column({ type: types.long, transformer: asNumber })
  createdAt!: number;
}
