import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was kept of requests before digests were keyed goes: a name or an identity number could be guessed from it. The ids
 * stay, so that a repeated request is still known.
 */
export class PlainDigestsForgotten1760000001701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE registration_operation SET content = ''");
    await runner.query("UPDATE draft SET request = '', last_request = ''");
  }

  /** Nothing to put back: a digest that is not there is not compared. */
  async down(): Promise<void> {
    return;
  }
}
