import type { SkillLevel } from '@leitai/shared/domain/registration/levels';
import type { Approval, RegistrationState } from '@leitai/shared/domain/registration/places';
import type { Employment } from '@leitai/shared/domain/registration/status';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** Somebody who wants to take part in an event. When registration closes, those who are admitted become entries. */
@Entity('registration')
@Index('ix_registration_event', ['eventId', 'sequence'])
@Index('ix_registration_person', ['personId'])
@Index('ix_registration_account', ['accountId'])
@Index('ix_registration_delegation', ['delegationId'])
export class Registration {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  contestId!: string;

  @Column({ type: 'varchar', length: 36 })
  eventId!: string;

  /** Order of registering in the event; whoever replaces somebody takes their place in it. */
  @Column({ type: types.int })
  sequence!: number;

  @Column({ type: 'varchar', length: 36 })
  personId!: string;

  /** The contestant's own account, once there is one. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  @Column({ type: 'varchar', length: 400, nullable: true })
  employer!: string | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  level!: SkillLevel | null;

  @Column({ type: 'varchar', length: 16 })
  state!: RegistrationState;

  /** When the worker said yes, milliseconds since the epoch. */
  @Column({ type: types.long, transformer: asNumber, nullable: true })
  confirmedAt!: number | null;

  /** Who says that the worker is employed there; null without an employer. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  employment!: Employment | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  approval!: Approval | null;

  /** Why it was approved, refused, withdrawn or replaced. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;

  /** The entry that it became. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  entryId!: string | null;

  @Column({ type: types.long, transformer: asNumber })
  createdAt!: number;

  /** Whose team leader entered them; null: they came by themselves, or the desk did. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  delegationId!: string | null;
}
