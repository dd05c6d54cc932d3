import type { Remover } from '@leitai/shared/domain/evidence/decide-removal';
import type { EvidenceKind } from '@leitai/shared/domain/evidence/kind';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A file at an aspect of a sheet. Its bytes lie in the data folder under its id; its name is not kept. */
@Entity('evidence')
@Index('ix_evidence_sheet', ['sheetId'])
@Index('ix_evidence_event', ['eventId', 'at'])
export class Evidence {
  /** Made by the device: attaching again changes nothing. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  contestId!: string;

  @Column({ type: 'varchar', length: 36 })
  eventId!: string;

  @Column({ type: 'varchar', length: 36 })
  sheetId!: string;

  @Column({ type: 'varchar', length: 64 })
  aspect!: string;

  @Column({ type: 'varchar', length: 8 })
  kind!: EvidenceKind;

  @Column({ type: types.int })
  bytes!: number;

  /** SHA-256 of what is kept, hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  hash!: string;

  /** SHA-256 of what was sent, to tell a repetition from a reused id. */
  @Column({ type: 'varchar', length: 64 })
  content!: string;

  /** Server time, milliseconds. */
  @Column({ type: types.long, transformer: asNumber })
  at!: number;

  /** When the bytes were deleted, milliseconds; null = they are there. */
  @Column({ type: types.long, transformer: asNumber, nullable: true })
  removedAt!: number | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  removedBy!: Remover | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  removedReason!: string | null;
}
