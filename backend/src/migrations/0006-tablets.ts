import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class SheetReturned1760000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('mark_sheet', new TableColumn(column('returned', 'text', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('mark_sheet', 'returned');
  }
}

export class PairingCode1760000000502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    const columns = [
      id('id', { isPrimary: true }),
      text('code_token', 64),
      id('judge_id'),
      column('expires_at', long),
      column('used_at', long, { isNullable: true }),
      column('withdrawn_at', long, { isNullable: true }),
    ];
    await createTable(runner, 'pairing_code', columns, {
      indices: [
        { name: 'ux_pairing_code', columnNames: ['code_token'], isUnique: true },
        { name: 'ix_pairing_judge', columnNames: ['judge_id'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('pairing_code');
  }
}

export class Tablet1760000000503 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long, int, bool } = typesOf(runner);
    const columns = [
      id('id', { isPrimary: true }),
      id('contest_id'),
      id('judge_id'),
      id('account_id'),
      text('secret_hash', 64),
      text('label', 80),
      text('pin_hash', 255),
      column('paired_at', long),
      column('last_seen_at', long),
      column('locked', bool),
      column('wrong_pins', int),
      column('paused_until', long, { isNullable: true }),
      column('ended_at', long, { isNullable: true }),
      column('end_reason', 'text', { isNullable: true }),
    ];
    await createTable(runner, 'tablet', columns, {
      indices: [
        { name: 'ux_tablet_secret', columnNames: ['secret_hash'], isUnique: true },
        { name: 'ix_tablet_judge', columnNames: ['judge_id'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('tablet');
  }
}
