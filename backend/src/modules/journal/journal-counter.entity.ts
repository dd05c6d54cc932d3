import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** Last sequence number of a contest's journal. Its row lock orders all writers of the contest. */
@Entity('journal_counter')
export class JournalCounter {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  contestId!: string;

  @Column({ type: types.long, transformer: asNumber })
  seq!: number;
}
