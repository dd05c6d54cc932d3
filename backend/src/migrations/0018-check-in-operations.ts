import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class CheckInOperation1760000001801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { document } = typesOf(runner);
    await createTable(runner, 'check_in_operation', [
      id('id', { isPrimary: true }),
      text('content', 64),
      column('answer', document),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('check_in_operation');
  }
}
