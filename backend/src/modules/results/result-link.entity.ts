import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A personal link to an entry's own marks. The link itself is told when it is made and kept nowhere. */
@Entity('result_link')
@Index('ux_result_link_token', ['tokenHash'], { unique: true })
@Index('ix_result_link_event', ['eventId'])
export class ResultLink {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  entryId!: string;

  @Column({ type: 'varchar', length: 36 })
  eventId!: string;

  /** SHA-256, hexadecimal: 256 random bits need no slow hash. */
  @Column({ type: 'varchar', length: 64 })
  tokenHash!: string;

  /** Milliseconds since the epoch. */
  @Column({ type: types.long, transformer: asNumber })
  issuedAt!: number;
}
