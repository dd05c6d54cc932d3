import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A judge's sheet for one entry and section: a projection of the journal, so that a mark is decided from one row. */
@Entity('mark_sheet')
@Index('ux_sheet_key', ['eventId', 'stage', 'section', 'entryId', 'judgeId'], { unique: true })
@Index('ix_sheet_judge', ['judgeId'])
export class MarkSheet {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  contestId!: string;

  @Column({ type: 'varchar', length: 36 })
  eventId!: string;

  @Column({ type: 'varchar', length: 64 })
  stage!: string;

  @Column({ type: 'varchar', length: 64 })
  section!: string;

  @Column({ type: 'varchar', length: 36 })
  entryId!: string;

  @Column({ type: 'varchar', length: 36 })
  judgeId!: string;

  @Column({ type: 'varchar', length: 16 })
  state!: 'open' | 'submitted';

  @Column({ type: types.int })
  revision!: number;

  /** JSON list of aspect codes this judge has to mark now; changes with declared absences. */
  @Column({ type: 'text' })
  duties!: string;

  /** JSON list of aspect codes the judge is declared absent for. */
  @Column({ type: 'text' })
  away!: string;

  /** JSON: aspect code → [value, revision]. */
  @Column({ type: 'text' })
  marks!: string;

  /** Why the chief judge handed it back last; null = never. */
  @Column({ type: 'text', nullable: true })
  returned!: string | null;

  /** Name of the device that has the sheet; null = none. */
  @Column({ type: 'varchar', length: 128, nullable: true })
  holder!: string | null;

  /** Since when, in milliseconds. */
  @Column({ type: types.long, transformer: asNumber, nullable: true })
  heldAt!: number | null;

  /** JSON list of ids of devices that were released from it; null = none. */
  @Column({ type: 'text', nullable: true })
  released!: string | null;
}
