import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';

/** A person's data key, wrapped by the server's master key. Deleting the row erases the person. */
@Entity('person_key')
export class PersonKey {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  @ForeignKey(() => Person, { name: 'fk_person_key_person', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  personId!: string;

  @Column({ type: 'varchar', length: 120 })
  wrappedKey!: string;
}
