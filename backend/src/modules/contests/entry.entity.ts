import type { EntryStatus } from '@leitai/shared/domain/contest/states';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { types } from '../../platform/database/column-types.js';

/** A person or team in an event. The name is sealed with the person; journal and audit know only this id. */
@Entity('entry')
@Index('ux_entry_number', ['eventId', 'number'], { unique: true })
export class Entry {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  eventId!: string;

  @Column({ type: 'varchar', length: 32 })
  number!: string;

  /** Order of entry numbers in the event. */
  @Column({ type: types.int })
  position!: number;

  @Column({ type: 'varchar', length: 36 })
  personId!: string;

  @Column({ type: 'varchar', length: 400, nullable: true })
  employer!: string | null;

  @Column({ type: 'varchar', length: 16 })
  status!: EntryStatus;
}
