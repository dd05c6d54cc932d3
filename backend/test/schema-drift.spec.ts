import { createConnection } from 'mysql2/promise';
import { Column, DataSource, type DataSourceOptions, Entity, PrimaryColumn } from 'typeorm';
import { entities } from '../src/entities.js';
import { migrations } from '../src/migrations/index.js';
import { readConfig } from '../src/platform/config/config.js';
import { types } from '../src/platform/database/column-types.js';
import { type Entities, writerOptions } from '../src/platform/database/data-sources.js';
import { freshDatabase, type TestDatabase } from './support/database.js';

/**
 * What the entities would change in the schema that stands, as SQL. MariaDB writes missing defaults as the word NULL;
 * TypeORM reads that only when it is told that it talks to MariaDB.
 */
async function drift({ options }: DataSource): Promise<string[]> {
  const looked = await new DataSource(await asMariadb(options)).initialize();
  const { upQueries } = await looked.driver.createSchemaBuilder().log();
  await looked.destroy();
  return upQueries.map(({ query }) => query);
}

async function asMariadb(options: DataSourceOptions): Promise<DataSourceOptions> {
  if (options.type !== 'mysql') return options;
  const server = await createConnection(options.url as string);
  const [rows] = await server.query('SELECT VERSION() AS version');
  await server.end();
  const [{ version = '' } = {}] = rows as { version?: string }[];
  return /mariadb/i.test(version) ? { ...options, type: 'mariadb' } : options;
}

/** `person` as somebody might leave it who forgot the migration. */
@Entity('person')
class WrongPerson {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'text', nullable: true })
  nameCipher!: string | null;

  @Column({ type: types.long })
  createdAt!: number;

  @Column({ type: 'varchar', length: 10 })
  forgotten!: string;
}

describe('migrations and entities', () => {
  let database: TestDatabase;
  const opened: DataSource[] = [];

  const open = async (classes: Entities) => {
    const target = readConfig({ DATABASE_URL: database.url }).database;
    const source = await new DataSource(writerOptions(target, classes, migrations)).initialize();
    opened.push(source);
    return source;
  };

  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(async () => {
    for (const source of opened.splice(0)) await source.destroy();
    await database.drop();
  });

  it('leave nothing to do for one another, and can be taken back', async () => {
    const source = await open(entities);
    expect(await drift(source)).not.toEqual([]);
    const ran = await source.runMigrations();
    expect(ran).toHaveLength(migrations.length);
    expect(await drift(source)).toEqual([]);

    for (const _ of migrations) await source.undoLastMigration();
    const runner = source.createQueryRunner();
    const left = await Promise.all(source.entityMetadatas.map(({ tableName }) => runner.hasTable(tableName)));
    await runner.release();
    expect(left).not.toContain(true);
  });

  it('are told apart when an entity has what no migration made', async () => {
    const source = await open([WrongPerson]);
    await source.runMigrations();
    expect((await drift(source)).join('\n')).toContain('forgotten');
  });
});
