import type { OrganisationKind } from '@leitai/shared/domain/organisation/kinds';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnterpriseGroup } from './enterprise-group.entity.js';

/** A union, enterprise, school or park. */
@Entity('organisation')
@Index('ux_organisation_credit_code', ['creditCode'], { unique: true })
@Index('ix_organisation_group', ['groupId'])
export class Organisation {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 16 })
  kind!: OrganisationKind;

  @Column({ type: 'varchar', length: 400 })
  name!: string;

  /** Unified social credit code (GB 32100-2015). */
  @Column({ type: 'varchar', length: 18, nullable: true })
  creditCode!: string | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  @ForeignKey(() => EnterpriseGroup, { name: 'fk_organisation_group', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  groupId!: string | null;
}
