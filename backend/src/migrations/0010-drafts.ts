import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class Draft1760000000901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long, int, document } = typesOf(runner);
    const columns = [
      id('id', { isPrimary: true }),
      id('owner_id'),
      text('request', 64),
      text('wrapped_key', 120, { isNullable: true }),
      column('document', document),
      column('revision', int),
      column('step', int),
      column('steps', int),
      id('last_operation'),
      text('last_request', 64),
      text('published_as', 64, { isNullable: true }),
      column('created_at', long),
      column('updated_at', long),
    ];
    await createTable(runner, 'draft', columns, {
      indices: [{ name: 'ix_draft_owner', columnNames: ['owner_id'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('draft');
  }
}

export class DraftStep1760000000902 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long, int, document } = typesOf(runner);
    const columns = [
      id('draft_id', { isPrimary: true }),
      column('number', int, { isPrimary: true }),
      column('forth', document),
      column('back', document),
      id('actor'),
      column('at', long),
    ];
    await createTable(runner, 'draft_step', columns, {
      references: [{ name: 'fk_draft_step_draft', column: 'draft_id', table: 'draft' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('draft_step');
  }
}
