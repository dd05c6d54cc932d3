import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A screen that opened /screen. Its cookie holds the secret, this table only the hash; it may read its own view, no more. */
@Entity('screen')
@Index('ux_screen_secret', ['secretHash'], { unique: true })
@Index('ux_screen_code', ['codeToken'], { unique: true })
@Index('ix_screen_contest', ['contestId'])
export class Screen {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 64 })
  secretHash!: string;

  /** Keyed hash of the code that it shows while it waits. */
  @Column({ type: 'varchar', length: 64 })
  codeToken!: string;

  @Column({ type: types.long, transformer: asNumber })
  codeUntil!: number;

  /** null = nobody has typed its code yet. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  contestId!: string | null;

  @Column({ type: 'varchar', length: 80 })
  name!: string;

  /** ScreenView as JSON. */
  @Column({ type: 'text' })
  viewJson!: string;

  @Column({ type: types.bool })
  blanked!: boolean;

  @Column({ type: types.int })
  revision!: number;

  @Column({ type: types.long, transformer: asNumber })
  assignedAt!: number;

  @Column({ type: types.long, transformer: asNumber })
  seenAt!: number;

  @Column({ type: types.int })
  seenRevision!: number;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  seenV!: number | null;

  @Column({ type: types.bool })
  seenStale!: boolean;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  endedAt!: number | null;
}
