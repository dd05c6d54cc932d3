import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber, types } from '../../platform/database/column-types.js';

/** A contest that is being set up. The document is sealed: it names judges who are no persons of this server yet. */
@Entity('draft')
@Index('ix_draft_owner', ['ownerId'])
export class DraftRow {
  /** The client's id of the operation that began it. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Account. */
  @Column({ type: 'varchar', length: 36 })
  ownerId!: string;

  /** Keyed digest of the request that began it; empty for what was written before digests were keyed. */
  @Column({ type: 'varchar', length: 64 })
  request!: string;

  /** Key of document and steps; null once the draft was published or discarded, and nothing of it can be read. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  wrappedKey!: string | null;

  @Column({ type: types.document })
  document!: string;

  @Column({ type: types.int })
  revision!: number;

  /** Changes in force. */
  @Column({ type: types.int })
  step!: number;

  /** Changes kept: what lies beyond `step` was undone. */
  @Column({ type: types.int })
  steps!: number;

  @Column({ type: 'varchar', length: 36 })
  lastOperation!: string;

  @Column({ type: 'varchar', length: 64 })
  lastRequest!: string;

  /** Code of the contest that it became. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  publishedAs!: string | null;

  @Column({ type: types.long, transformer: asNumber })
  createdAt!: number;

  @Column({ type: types.long, transformer: asNumber })
  updatedAt!: number;
}
