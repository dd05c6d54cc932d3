import { type DynamicModule, Global, Module, type OnModuleDestroy } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.token.js';
import { type Entities, type Migrations, nativeOf, openReader, openWriter, writerOptions } from './data-sources.js';
import { Reader } from './reader.js';
import { MysqlUnitOfWork, SqliteUnitOfWork, UnitOfWork } from './unit-of-work.js';

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

/** Opens the database: one door for writes (UnitOfWork), one for reads (Reader). */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) => ({
            ...writerOptions(config.database, schema.entities, schema.migrations),
            retryAttempts: 0,
          }),
          dataSourceFactory: async (options) => openWriter(options!),
        }),
      ],
      providers: [
        {
          provide: READ_SOURCE,
          inject: [CONFIG, getDataSourceToken()],
          useFactory: (config: Config, writer: DataSource) => openReader(config.database, writer, schema.entities),
        },
        { provide: Reader, inject: [READ_SOURCE], useFactory: (source: DataSource) => new Reader(source) },
        {
          provide: ReaderLifetime,
          inject: [READ_SOURCE, getDataSourceToken()],
          useFactory: (reader: DataSource, writer: DataSource) => new ReaderLifetime(reader, writer),
        },
        {
          provide: UnitOfWork,
          inject: [getDataSourceToken()],
          useFactory: (writer: DataSource) =>
            writer.options.type === 'mysql'
              ? new MysqlUnitOfWork(writer)
              : new SqliteUnitOfWork(writer, nativeOf(writer)),
        },
      ],
      exports: [UnitOfWork, Reader],
    };
  }
}
