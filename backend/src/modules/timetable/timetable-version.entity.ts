import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A contest's timetable as it was kept at a time; every version stays. One with a note is a notice. */
@Entity('timetable_version')
@Index('ux_timetable_revision', ['contestId', 'revision'], { unique: true })
export class TimetableVersion {
  /** Made by the client: keeping it again changes nothing. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  contestId!: string;

  /** From 1. */
  @Column({ type: types.int })
  revision!: number;

  /** Identifies what the client sent, to tell a repetition from a reused id. */
  @Column({ type: 'varchar', length: 32 })
  content!: string;

  /** TimetableItem[] as JSON. */
  @Column({ type: types.document })
  items!: string;

  /** Why, in the organiser's words; null: nobody was told. */
  @Column({ type: 'varchar', length: 2000, nullable: true })
  note!: string | null;

  /** TimetableChange[] as JSON since the notice before; null: nobody was told. */
  @Column({ type: types.document, nullable: true })
  changes!: string | null;

  @Column({ type: types.long, transformer: asNumber })
  at!: number;
}
