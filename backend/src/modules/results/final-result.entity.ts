import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** The results of a finished event as they stood, immutable; a later correction is a new revision. */
@Entity('final_result')
export class FinalResult {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  eventId!: string;

  @PrimaryColumn({ type: types.int })
  revision!: number;

  /** Journal sequence of the move to `final`. */
  @Column({ type: types.long, transformer: asNumber })
  seq!: number;

  /** Canonical JSON of rules hash and ranked scores, by entry number. */
  @Column({ type: types.document })
  body!: string;

  /** SHA-256 of the body, hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  hash!: string;
}
