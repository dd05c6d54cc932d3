import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, text, typesOf } from './table.js';

export class SheetHolder1760000001201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('mark_sheet', new TableColumn(text('holder', 128, { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('mark_sheet', 'holder');
  }
}

export class SheetHeldAt1760000001202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const heldAt = column('held_at', typesOf(runner).long, { isNullable: true });
    await runner.addColumn('mark_sheet', new TableColumn(heldAt));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('mark_sheet', 'held_at');
  }
}

export class SheetReleased1760000001203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('mark_sheet', new TableColumn(column('released', 'text', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('mark_sheet', 'released');
  }
}
