import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A tablet paired with one judge of one contest. Its cookie holds the secret, this table only the hash. */
@Entity('tablet')
@Index('ux_tablet_secret', ['secretHash'], { unique: true })
@Index('ix_tablet_judge', ['judgeId'])
export class Tablet {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  contestId!: string;

  @Column({ type: 'varchar', length: 36 })
  judgeId!: string;

  /** Pseudonym under which it acts. */
  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 64 })
  secretHash!: string;

  /** What is written on it, or browser and system in words. */
  @Column({ type: 'varchar', length: 80 })
  label!: string;

  /** Argon2id in PHC form. */
  @Column({ type: 'varchar', length: 255 })
  pinHash!: string;

  @Column({ type: types.long, transformer: asNumber })
  pairedAt!: number;

  /** Written at most once a minute, and never while it is locked. */
  @Column({ type: types.long, transformer: asNumber })
  lastSeenAt!: number;

  /** Locked by hand; the idle lock follows from `lastSeenAt`. */
  @Column({ type: types.bool })
  locked!: boolean;

  /** Wrong PINs since the last right one. */
  @Column({ type: types.int })
  wrongPins!: number;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  pausedUntil!: number | null;

  @Column({ type: types.long, transformer: asNumber, nullable: true })
  endedAt!: number | null;

  /** Why it was taken away; null also when the judge paired another. */
  @Column({ type: 'text', nullable: true })
  endReason!: string | null;
}
