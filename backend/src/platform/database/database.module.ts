import { type DynamicModule, Global, Module, type OnModuleDestroy } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource, DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import {
  type Entities,
  type Migrations,
  nativeOf,
  openReader,
  openThread,
  openWriter,
  writerOptions,
} from './data-sources.js';
import { MysqlUnitOfWork } from './mysql-unit-of-work.js';
import { Reader } from './reader.js';
import { SqliteUnitOfWork } from './sqlite-unit-of-work.js';
import { UnitOfWork } from './unit-of-work.js';

export interface Schema {
  entities: Entities;
  migrations: Migrations;
}

const READ_SOURCE = Symbol('read-only data source');

/** Closes the read-only connection; Nest's TypeORM module closes the writer. */
class ReaderLifetime implements OnModuleDestroy {
  constructor(
    private readonly reader: DataSource,
    private readonly writer: DataSource,
  ) {}

  async onModuleDestroy(): Promise<void> {
    if (this.reader !== this.writer && this.reader.isInitialized) await this.reader.destroy();
  }
}

const writer = (schema: Schema) =>
  TypeOrmModule.forRootAsync({
    inject: [CONFIG],
    useFactory: ({ database }: Config) => ({
      ...writerOptions(database, schema.entities, schema.migrations),
      retryAttempts: 0,
    }),
    dataSourceFactory: async (options) => openWriter(options as DataSourceOptions),
  });

const readSource = (schema: Schema) => ({
  provide: READ_SOURCE,
  inject: [CONFIG, getDataSourceToken()],
  useFactory: ({ database }: Config, source: DataSource) => openReader(database, source, schema.entities),
});

const reader = { provide: Reader, inject: [READ_SOURCE], useFactory: (source: DataSource) => new Reader(source) };

const readerLifetime = {
  provide: ReaderLifetime,
  inject: [READ_SOURCE, getDataSourceToken()],
  useFactory: (read: DataSource, write: DataSource) => new ReaderLifetime(read, write),
};

const unitOfWork = {
  provide: UnitOfWork,
  inject: [CONFIG, getDataSourceToken()],
  useFactory: ({ database }: Config, source: DataSource) =>
    database.dialect === 'mysql'
      ? new MysqlUnitOfWork(source, openThread(database))
      : new SqliteUnitOfWork(source, nativeOf(source), openThread(database)),
};

/** Opens the database: one door for writes (UnitOfWork), one for reads (Reader). */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [writer(schema)],
      providers: [readSource(schema), reader, readerLifetime, unitOfWork],
      exports: [UnitOfWork, Reader],
    };
  }
}
