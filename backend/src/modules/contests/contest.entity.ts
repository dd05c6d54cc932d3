import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A competition; its state is derived from its events. */
@Entity('contest')
@Index('ux_contest_code', ['code'], { unique: true })
export class Contest {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 64 })
  code!: string;

  @Column({ type: 'varchar', length: 400 })
  nameZh!: string;

  @Column({ type: 'varchar', length: 400, nullable: true })
  nameEn!: string | null;

  @Column({ type: 'varchar', length: 64 })
  timeZone!: string;

  @Column({ type: 'varchar', length: 36, nullable: true })
  organisationId!: string | null;

  @Column({ type: types.long, transformer: asNumber })
  createdAt!: number;
}
