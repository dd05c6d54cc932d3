import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, typesOf } from './table.js';

export class FreezeTime1760000000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(
      runner,
      'freeze_time',
      [id('event_id', { isPrimary: true }), id('operation_id'), column('at', long)],
      { indices: [{ name: 'ix_freeze_time_at', columnNames: ['at'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('freeze_time');
  }
}
