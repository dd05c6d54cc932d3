import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../database/column-types.js';

/** One append-only log per contest, organisation, … : `size` leaves so far. */
@Entity('audit_log')
export class AuditLog {
  @PrimaryColumn({ type: 'varchar', length: 100 })
  log!: string;

  @Column({ type: types.long, transformer: asNumber })
  size!: number;
}
