import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../database/column-types.js';

/** Something to tell others, written with the change it tells of. Done rows are deleted. */
@Entity('outbox_message')
@Index('ix_outbox_due', ['due'])
export class OutboxMessage {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 64 })
  topic!: string;

  /** JSON; pseudonyms only. */
  @Column({ type: 'text' })
  body!: string;

  /** When it may be taken (next); a taken message's lease ends here. Milliseconds since the epoch. */
  @Column({ type: types.long, transformer: asNumber })
  due!: number;

  @Column({ type: types.int })
  attempts!: number;
}
