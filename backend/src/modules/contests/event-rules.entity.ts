import { Column, Entity, PrimaryColumn } from 'typeorm';
import { types } from '../../platform/database/column-types.js';

/** A version of an event's rules (EventRules as JSON), immutable. */
@Entity('event_rules')
export class EventRulesRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  eventId!: string;

  @PrimaryColumn({ type: types.int })
  version!: number;

  @Column({ type: types.document })
  body!: string;

  /** SHA-256 of the body, hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  hash!: string;
}
