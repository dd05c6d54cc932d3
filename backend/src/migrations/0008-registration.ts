import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class Registration1760000000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { int, long } = typesOf(runner);
    await createTable(
      runner,
      'registration',
      [
        id('id', { isPrimary: true }),
        id('contest_id'),
        id('event_id'),
        column('sequence', int),
        id('person_id'),
        id('account_id', { isNullable: true }),
        text('employer', 400, { isNullable: true }),
        text('level', 32, { isNullable: true }),
        text('state', 16),
        column('confirmed_at', long, { isNullable: true }),
        text('employment', 16, { isNullable: true }),
        text('approval', 16, { isNullable: true }),
        text('reason', 500, { isNullable: true }),
        id('entry_id', { isNullable: true }),
        column('created_at', long),
      ],
      {
        indices: [
          { name: 'ix_registration_event', columnNames: ['event_id', 'sequence'] },
          { name: 'ix_registration_person', columnNames: ['person_id'] },
          { name: 'ix_registration_account', columnNames: ['account_id'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('registration');
  }
}

export class RegistrationOperation1760000000802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { document } = typesOf(runner);
    await createTable(runner, 'registration_operation', [
      id('id', { isPrimary: true }),
      text('content', 64),
      column('answer', document),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('registration_operation');
  }
}

export class RegistrationRule1760000000803 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { document } = typesOf(runner);
    await createTable(runner, 'registration_rule', [id('event_id', { isPrimary: true }), column('body', document)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('registration_rule');
  }
}
