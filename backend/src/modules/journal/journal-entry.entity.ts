import type { JournalKind } from '@leitai/shared/domain/journal/rows';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A row of a contest's append-only journal: what standings are folded from. Pseudonyms only. */
@Entity('journal')
@Index('ux_journal_operation', ['operationId'], { unique: true })
@Index('ix_journal_event', ['eventId', 'seq'])
export class JournalEntry {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  contestId!: string;

  /** 1, 2, 3 … within the contest, given in the transaction that writes the row. */
  @PrimaryColumn({ type: types.long, transformer: asNumber })
  seq!: number;

  @Column({ type: 'varchar', length: 36 })
  eventId!: string;

  /** Client-made id; repeating an operation finds its first answer here. */
  @Column({ type: 'varchar', length: 36 })
  operationId!: string;

  /** Digest of what the client sent, to tell a repetition from a reused id. */
  @Column({ type: 'varchar', length: 32 })
  content!: string;

  @Column({ type: 'varchar', length: 16 })
  kind!: JournalKind;

  /** JournalBody as JSON. */
  @Column({ type: types.document })
  body!: string;

  /** Account id, or `system`. */
  @Column({ type: 'varchar', length: 36 })
  actor!: string;

  @Column({ type: 'varchar', length: 128, nullable: true })
  device!: string | null;

  /** When the client says it happened (ISO 8601); for the history only. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  clientTime!: string | null;

  /** Server time, milliseconds. */
  @Column({ type: types.long, transformer: asNumber })
  at!: number;
}
