import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, id, type Reference, text, typesOf } from './table.js';

const optional = { isNullable: true };
const primary = { isPrimary: true };
const toPerson = (name: string): Reference => ({ name, column: 'person_id', table: 'person' });
const toAccount = (name: string): Reference => ({ name, column: 'account_id', table: 'account' });

export class Person1760000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(runner, 'person', [
      id('id', primary),
      column('name_cipher', 'text', optional),
      column('created_at', long),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('person');
  }
}

export class PersonKey1760000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'person_key', [id('person_id', primary), text('wrapped_key', 120)], {
      references: [toPerson('fk_person_key_person')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('person_key');
  }
}

export class PersonToken1760000000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'person_token',
      [id('person_id', primary), text('field', 16, primary), text('token', 64)],
      {
        indices: [{ name: 'ix_person_token', columnNames: ['field', 'token'] }],
        references: [toPerson('fk_person_token_person')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('person_token');
  }
}

export class Account1760000000104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long, bool } = typesOf(runner);
    await createTable(
      runner,
      'account',
      [
        id('id', primary),
        id('person_id'),
        text('login_token', 64),
        column('login_cipher', 'text', optional),
        text('password_hash', 255),
        column('created_at', long),
        column('disabled', bool),
      ],
      {
        indices: [
          { name: 'ux_account_login', columnNames: ['login_token'], isUnique: true },
          { name: 'ix_account_person', columnNames: ['person_id'] },
        ],
        references: [toPerson('fk_account_person')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('account');
  }
}

export class Session1760000000105 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(
      runner,
      'session',
      [
        text('id_hash', 64, primary),
        id('account_id'),
        column('created_at', long),
        column('last_seen_at', long),
        column('expires_at', long),
        text('device', 80),
      ],
      {
        indices: [{ name: 'ix_session_account', columnNames: ['account_id'] }],
        references: [toAccount('fk_session_account')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session');
  }
}

export class EnterpriseGroup1760000000106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'enterprise_group', [id('id', primary), text('name', 400)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('enterprise_group');
  }
}

export class Organisation1760000000107 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'organisation',
      [
        id('id', primary),
        text('kind', 16),
        text('name', 400),
        text('credit_code', 18, optional),
        id('group_id', optional),
      ],
      {
        indices: [
          { name: 'ux_organisation_credit_code', columnNames: ['credit_code'], isUnique: true },
          { name: 'ix_organisation_group', columnNames: ['group_id'] },
        ],
        references: [{ name: 'fk_organisation_group', column: 'group_id', table: 'enterprise_group' }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('organisation');
  }
}

export class Membership1760000000108 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'membership',
      [id('id', primary), id('account_id'), text('role', 16), text('scope', 16), text('scope_id', 64)],
      {
        indices: [{ name: 'ux_membership', columnNames: ['account_id', 'role', 'scope', 'scope_id'], isUnique: true }],
        references: [toAccount('fk_membership_account')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('membership');
  }
}

export class Invitation1760000000109 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(
      runner,
      'invitation',
      [
        id('id', primary),
        text('token_hash', 64),
        id('person_id'),
        text('role', 16),
        text('scope', 16),
        text('scope_id', 64),
        column('created_at', long),
        column('expires_at', long),
        column('accepted_at', long, optional),
        column('withdrawn_at', long, optional),
      ],
      {
        indices: [
          { name: 'ux_invitation_token', columnNames: ['token_hash'], isUnique: true },
          { name: 'ix_invitation_person', columnNames: ['person_id'] },
        ],
        references: [toPerson('fk_invitation_person')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('invitation');
  }
}

export class Consent1760000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { long } = typesOf(runner);
    await createTable(
      runner,
      'consent',
      [
        id('id', primary),
        id('person_id'),
        text('purpose', 32),
        text('text_hash', 64),
        text('text_version', 64),
        column('given_at', long),
        id('given_by'),
        column('withdrawn_at', long, optional),
        id('withdrawn_by', optional),
      ],
      {
        indices: [{ name: 'ix_consent_person', columnNames: ['person_id', 'purpose'] }],
        references: [toPerson('fk_consent_person')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('consent');
  }
}
