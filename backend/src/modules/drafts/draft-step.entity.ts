import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';
import { DraftRow } from './draft.entity.js';

/** One change of a draft, with the edits that lead forth and back; both sealed. */
@Entity('draft_step')
export class DraftStep {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  @ForeignKey(() => DraftRow, { name: 'fk_draft_step_draft', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  draftId!: string;

  /** 1, 2, … */
  @PrimaryColumn({ type: types.int })
  number!: number;

  @Column({ type: types.document })
  forth!: string;

  @Column({ type: types.document })
  back!: string;

  /** Account. */
  @Column({ type: 'varchar', length: 36 })
  actor!: string;

  @Column({ type: types.long, transformer: asNumber })
  at!: number;
}
