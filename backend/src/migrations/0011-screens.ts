import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class Screen1760000001101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long, int, bool } = typesOf(runner);
    const columns = [
      id('id', { isPrimary: true }),
      text('secret_hash', 64),
      text('code_token', 64),
      column('code_until', long),
      id('contest_id', { isNullable: true }),
      text('name', 80),
      column('view_json', 'text'),
      column('blanked', bool),
      column('revision', int),
      column('assigned_at', long),
      column('seen_at', long),
      column('seen_revision', int),
      column('seen_v', long, { isNullable: true }),
      column('seen_stale', bool),
      column('ended_at', long, { isNullable: true }),
    ];
    await createTable(runner, 'screen', columns, {
      indices: [
        { name: 'ux_screen_secret', columnNames: ['secret_hash'], isUnique: true },
        { name: 'ux_screen_code', columnNames: ['code_token'], isUnique: true },
        { name: 'ix_screen_contest', columnNames: ['contest_id'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('screen');
  }
}
