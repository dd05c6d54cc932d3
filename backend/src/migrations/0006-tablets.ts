import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column } from './table.js';

export class SheetReturned1760000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('mark_sheet', new TableColumn(column('returned', 'text', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('mark_sheet', 'returned');
  }
}
