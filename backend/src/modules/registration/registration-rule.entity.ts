import { Column, Entity, PrimaryColumn } from 'typeorm';
import { types } from '../../platform/database/column-types.js';

/** Who may enter an event (RegistrationRules as JSON). No row: everybody. */
@Entity('registration_rule')
export class RegistrationRule {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  eventId!: string;

  @Column({ type: types.document })
  body!: string;
}
