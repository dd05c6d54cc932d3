import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class Evidence1760000001501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { int, long } = typesOf(runner);
    const owner = [id('contest_id'), id('event_id'), id('sheet_id'), text('aspect', 64)];
    const file = [text('kind', 8), column('bytes', int), text('hash', 64), text('content', 64), column('at', long)];
    await createTable(runner, 'evidence', [id('id', { isPrimary: true }), ...owner, ...file], {
      indices: [
        { name: 'ix_evidence_sheet', columnNames: ['sheet_id'] },
        { name: 'ix_evidence_event', columnNames: ['event_id', 'at'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence');
  }
}
