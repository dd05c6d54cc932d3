import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class SessionClock1760000001301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(runner, 'session_clock', [
      id('event_id', { isPrimary: true }),
      text('stage', 64, { isPrimary: true }),
      text('session', 64, { isPrimary: true }),
      column('planned_ms', long),
      column('elapsed_ms', long),
      column('since', long, { isNullable: true }),
      column('extra', 'text'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session_clock');
  }
}

export class Incident1760000001302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    const columns = [
      id('id', { isPrimary: true }),
      id('contest_id'),
      id('event_id'),
      text('type', 16),
      text('stage', 64, { isNullable: true }),
      id('entry_id', { isNullable: true }),
      column('note', 'text'),
      column('at', long),
      id('account_id'),
      column('decision', 'text', { isNullable: true }),
      column('extra_ms', long),
      id('decided_by', { isNullable: true }),
      column('decided_at', long, { isNullable: true }),
    ];
    await createTable(runner, 'incident', columns, {
      indices: [{ name: 'ix_incident_contest', columnNames: ['contest_id', 'at'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('incident');
  }
}
