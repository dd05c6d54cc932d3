import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
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

export class EvidenceRemovedAt1760000001802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn(
      'evidence',
      new TableColumn(column('removed_at', typesOf(runner).long, { isNullable: true })),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('evidence', 'removed_at');
  }
}

export class EvidenceRemovedBy1760000001803 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('evidence', new TableColumn(text('removed_by', 8, { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('evidence', 'removed_by');
  }
}

export class EvidenceRemovedReason1760000001804 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('evidence', new TableColumn(text('removed_reason', 500, { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('evidence', 'removed_reason');
  }
}
