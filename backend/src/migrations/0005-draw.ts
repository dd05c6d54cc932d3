import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class CheckIn1760000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long, bool } = typesOf(runner);
    await createTable(
      runner,
      'check_in',
      [
        id('entry_id', { isPrimary: true }),
        id('event_id'),
        column('present', bool),
        column('at', long),
        column('late', bool),
        id('account_id'),
        id('operation_id'),
      ],
      { indices: [{ name: 'ix_check_in_event', columnNames: ['event_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('check_in');
  }
}

export class CheckInRule1760000000402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(runner, 'check_in_rule', [
      id('event_id', { isPrimary: true }),
      column('late_after', long, { isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('check_in_rule');
  }
}

export class Draw1760000000403 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { int, document } = typesOf(runner);
    await createTable(
      runner,
      'draw',
      [
        id('id', { isPrimary: true }),
        id('event_id'),
        column('attempt', int),
        text('request', 64),
        column('body', document),
      ],
      { indices: [{ name: 'ux_draw_attempt', columnNames: ['event_id', 'attempt'], isUnique: true }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('draw');
  }
}
