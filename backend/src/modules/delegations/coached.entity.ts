import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Who coaches which registration. */
@Entity('coached')
@Index('ix_coached_registration', ['registrationId'])
export class Coached {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  coachId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  registrationId!: string;
}
