import type { EventState } from '@leitai/shared/domain/contest/states';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { types } from '../../platform/database/column-types.js';

/** A trade inside a contest. `state` and `frozen` are projections of the journal, kept for decisions and lists. */
@Entity('event')
@Index('ux_event_code', ['contestId', 'code'], { unique: true })
export class Event {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  contestId!: string;

  @Column({ type: 'varchar', length: 64 })
  code!: string;

  @Column({ type: 'varchar', length: 400 })
  nameZh!: string;

  @Column({ type: 'varchar', length: 400, nullable: true })
  nameEn!: string | null;

  /** Order in the contest. */
  @Column({ type: types.int })
  position!: number;

  @Column({ type: 'varchar', length: 32 })
  state!: EventState;

  @Column({ type: types.bool })
  frozen!: boolean;

  @Column({ type: types.int })
  entryCount!: number;

  /** Version of `event_rules` that the event is scored by. */
  @Column({ type: types.int })
  rulesVersion!: number;
}
