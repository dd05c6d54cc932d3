import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { column, createTable, id, text, typesOf } from './table.js';

export class Delegation1760000001601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(
      runner,
      'delegation',
      [
        id('id', { isPrimary: true }),
        id('contest_id'),
        id('organisation_id'),
        id('leader_person_id'),
        id('leader_account_id', { isNullable: true }),
        column('created_at', long),
      ],
      {
        indices: [
          { name: 'ux_delegation_organisation', columnNames: ['contest_id', 'organisation_id'], isUnique: true },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('delegation');
  }
}

export class Coach1760000001602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(
      runner,
      'coach',
      [id('id', { isPrimary: true }), id('delegation_id'), id('person_id'), column('created_at', long)],
      { indices: [{ name: 'ix_coach_delegation', columnNames: ['delegation_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('coach');
  }
}

export class Coached1760000001603 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'coached',
      [id('coach_id', { isPrimary: true }), id('registration_id', { isPrimary: true })],
      { indices: [{ name: 'ix_coached_registration', columnNames: ['registration_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('coached');
  }
}

export class RegistrationDelegation1760000001604 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('registration', new TableColumn(id('delegation_id', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('registration', 'delegation_id');
  }
}

export class RegistrationDelegationIndex1760000001605 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const index = { name: 'ix_registration_delegation', columnNames: ['delegation_id'] };
    await runner.createIndex('registration', new TableIndex(index));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('registration', 'ix_registration_delegation');
  }
}

export class JudgeEmployer1760000001606 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('judge', new TableColumn(text('employer', 400, { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('judge', 'employer');
  }
}

export class Observer1760000001607 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(
      runner,
      'observer',
      [
        id('id', { isPrimary: true }),
        id('contest_id'),
        id('person_id'),
        text('enterprise', 400),
        text('state', 16),
        text('reason', 500, { isNullable: true }),
        column('created_at', long),
      ],
      { indices: [{ name: 'ix_observer_contest', columnNames: ['contest_id', 'created_at'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('observer');
  }
}
