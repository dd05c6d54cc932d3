import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { types } from '../../platform/database/column-types.js';

/** A draw of an event at the step it has reached; its secrets are only here once they are revealed. */
@Entity('draw')
@Index('ux_draw_attempt', ['eventId', 'attempt'], { unique: true })
export class DrawRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  eventId!: string;

  /** 1, 2, … in the event; aborted ones count. */
  @Column({ type: types.int })
  attempt!: number;

  /** SHA-256 of the request that made it, hexadecimal: the same again is a repetition. */
  @Column({ type: 'varchar', length: 64 })
  request!: string;

  /** JSON of the shared `Draw`. */
  @Column({ type: types.document })
  body!: string;
}
