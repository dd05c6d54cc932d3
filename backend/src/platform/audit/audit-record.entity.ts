import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../database/column-types.js';

/** A leaf: digests and pseudonyms only, so that it may be kept for ever (trust.md, Audit). */
@Entity('audit_record')
export class AuditRecord {
  @PrimaryColumn({ type: 'varchar', length: 100 })
  log!: string;

  @PrimaryColumn({ type: types.long, transformer: asNumber })
  sequence!: number;

  @Column({ type: 'varchar', length: 64 })
  type!: string;

  /** Account id, or `system`. */
  @Column({ type: 'varchar', length: 36 })
  actor!: string;

  /** Milliseconds since the epoch. */
  @Column({ type: types.long, transformer: asNumber })
  at!: number;

  /** Canonical text of the leaf. */
  @Column({ type: 'text' })
  payload!: string;
}
