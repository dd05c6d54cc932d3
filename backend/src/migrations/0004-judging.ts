import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class JournalCounter1760000000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'journal_counter', [
      id('contest_id', { isPrimary: true }),
      column('seq', typesOf(runner).long),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('journal_counter');
  }
}

export class Journal1760000000302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long, document } = typesOf(runner);
    await createTable(
      runner,
      'journal',
      [
        id('contest_id', { isPrimary: true }),
        column('seq', long, { isPrimary: true }),
        id('event_id'),
        id('operation_id'),
        text('content', 32),
        text('kind', 16),
        column('body', document),
        id('actor'),
        text('device', 128, { isNullable: true }),
        text('client_time', 40, { isNullable: true }),
        column('at', long),
      ],
      {
        indices: [
          { name: 'ux_journal_operation', columnNames: ['operation_id'], isUnique: true },
          { name: 'ix_journal_event', columnNames: ['event_id', 'seq'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('journal');
  }
}

export class MarkSheet1760000000303 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { int } = typesOf(runner);
    await createTable(
      runner,
      'mark_sheet',
      [
        id('id', { isPrimary: true }),
        id('contest_id'),
        id('event_id'),
        text('stage', 64),
        text('section', 64),
        id('entry_id'),
        id('judge_id'),
        text('state', 16),
        column('revision', int),
        column('duties', 'text'),
        column('away', 'text'),
        column('marks', 'text'),
      ],
      {
        indices: [
          {
            name: 'ux_sheet_key',
            columnNames: ['event_id', 'stage', 'section', 'entry_id', 'judge_id'],
            isUnique: true,
          },
          { name: 'ix_sheet_judge', columnNames: ['judge_id'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('mark_sheet');
  }
}
