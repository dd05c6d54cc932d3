import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class AuditLog1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'audit_log', [
      text('log', 100, { isPrimary: true }),
      column('size', typesOf(runner).long),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_log');
  }
}

export class AuditRecord1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(runner, 'audit_record', [
      text('log', 100, { isPrimary: true }),
      column('sequence', long, { isPrimary: true }),
      text('type', 64),
      id('actor'),
      column('at', long),
      column('payload', 'text'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_record');
  }
}

export class OutboxMessage1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long, int } = typesOf(runner);
    await createTable(
      runner,
      'outbox_message',
      [
        id('id', { isPrimary: true }),
        text('topic', 64),
        column('body', 'text'),
        column('due', long),
        column('attempts', int),
      ],
      { indices: [{ name: 'ix_outbox_due', columnNames: ['due'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('outbox_message');
  }
}
