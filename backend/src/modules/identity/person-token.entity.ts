import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';

/** Keyed search index: finds a person by a field without storing the field. Erased with the person. */
@Entity('person_token')
@Index('ix_person_token', ['field', 'token'])
export class PersonToken {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  @ForeignKey(() => Person, { name: 'fk_person_token_person', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  personId!: string;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  field!: string;

  /** HMAC-SHA-256, hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  token!: string;
}
