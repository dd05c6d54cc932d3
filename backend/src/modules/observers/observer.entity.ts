import type { ObserverState } from '@leitai/shared/domain/delegation/observer';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** Somebody of an enterprise who comes to watch. The name is sealed with the person. */
@Entity('observer')
@Index('ix_observer_contest', ['contestId', 'createdAt'])
export class Observer {
  /** Made by the client. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  contestId!: string;

  @Column({ type: 'varchar', length: 36 })
  personId!: string;

  @Column({ type: 'varchar', length: 400 })
  enterprise!: string;

  @Column({ type: 'varchar', length: 16 })
  state!: ObserverState;

  /** Why approved or refused. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;

  @Column({ type: types.long, transformer: asNumber })
  createdAt!: number;
}
