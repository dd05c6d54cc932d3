import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class TimetableVersion1760000001901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { int, long, document } = typesOf(runner);
    const columns = [
      id('id', { isPrimary: true }),
      id('contest_id'),
      column('revision', int),
      text('content', 32),
      column('items', document),
      text('note', 2000, { isNullable: true }),
      column('changes', document, { isNullable: true }),
      column('at', long),
    ];
    await createTable(runner, 'timetable_version', columns, {
      indices: [{ name: 'ux_timetable_revision', columnNames: ['contest_id', 'revision'], isUnique: true }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('timetable_version');
  }
}

export class NoticeReceipt1760000001902 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(runner, 'notice_receipt', [
      id('notice_id', { isPrimary: true }),
      id('person_id', { isPrimary: true }),
      column('at', long),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notice_receipt');
  }
}
