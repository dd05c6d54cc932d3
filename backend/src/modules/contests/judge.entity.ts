import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A judge of a contest. `accountId` is set when the invitation is accepted. */
@Entity('judge')
@Index('ux_judge_code', ['contestId', 'code'], { unique: true })
@Index('ix_judge_person', ['personId'])
@Index('ix_judge_account', ['accountId'])
export class Judge {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  contestId!: string;

  @Column({ type: 'varchar', length: 64 })
  code!: string;

  @Column({ type: 'varchar', length: 36 })
  personId!: string;

  @Column({ type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  /** As the definition says; null: it says nothing. */
  @Column({ type: 'varchar', length: 400, nullable: true })
  employer!: string | null;
}
