import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Firms under one control, treated as one employer where people must be hidden. */
@Entity('enterprise_group')
export class EnterpriseGroup {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 400 })
  name!: string;
}
