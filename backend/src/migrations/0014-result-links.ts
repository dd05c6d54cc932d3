import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class ResultLink1760000001401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(
      runner,
      'result_link',
      [id('entry_id', { isPrimary: true }), id('event_id'), text('token_hash', 64), column('issued_at', long)],
      {
        indices: [
          { name: 'ux_result_link_token', columnNames: ['token_hash'], isUnique: true },
          { name: 'ix_result_link_event', columnNames: ['event_id'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('result_link');
  }
}
