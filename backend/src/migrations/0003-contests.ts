import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class Contest1760000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(
      runner,
      'contest',
      [
        id('id', { isPrimary: true }),
        text('code', 64),
        text('name_zh', 400),
        text('name_en', 400, { isNullable: true }),
        text('time_zone', 64),
        id('organisation_id', { isNullable: true }),
        column('created_at', long),
      ],
      { indices: [{ name: 'ux_contest_code', columnNames: ['code'], isUnique: true }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('contest');
  }
}

export class Event1760000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { int, bool } = typesOf(runner);
    await createTable(
      runner,
      'event',
      [
        id('id', { isPrimary: true }),
        id('contest_id'),
        text('code', 64),
        text('name_zh', 400),
        text('name_en', 400, { isNullable: true }),
        column('position', int),
        text('state', 32),
        column('frozen', bool),
        column('entry_count', int),
        column('rules_version', int),
      ],
      { indices: [{ name: 'ux_event_code', columnNames: ['contest_id', 'code'], isUnique: true }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('event');
  }
}

export class EventRules1760000000203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { int, document } = typesOf(runner);
    await createTable(runner, 'event_rules', [
      id('event_id', { isPrimary: true }),
      column('version', int, { isPrimary: true }),
      column('body', document),
      text('hash', 64),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('event_rules');
  }
}

export class Entry1760000000204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { int } = typesOf(runner);
    await createTable(
      runner,
      'entry',
      [
        id('id', { isPrimary: true }),
        id('event_id'),
        text('number', 32),
        column('position', int),
        id('person_id'),
        text('employer', 400, { isNullable: true }),
        text('status', 16),
      ],
      { indices: [{ name: 'ux_entry_number', columnNames: ['event_id', 'number'], isUnique: true }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('entry');
  }
}

export class Judge1760000000205 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'judge',
      [
        id('id', { isPrimary: true }),
        id('contest_id'),
        text('code', 64),
        id('person_id'),
        id('account_id', { isNullable: true }),
      ],
      {
        indices: [
          { name: 'ux_judge_code', columnNames: ['contest_id', 'code'], isUnique: true },
          { name: 'ix_judge_person', columnNames: ['person_id'] },
          { name: 'ix_judge_account', columnNames: ['account_id'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('judge');
  }
}

export class FinalResult1760000000206 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { int, long, document } = typesOf(runner);
    await createTable(runner, 'final_result', [
      id('event_id', { isPrimary: true }),
      column('revision', int, { isPrimary: true }),
      column('seq', long),
      column('body', document),
      text('hash', 64),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('final_result');
  }
}
