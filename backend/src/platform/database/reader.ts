import type { DataSource, EntityManager } from 'typeorm';
import { nativeOf } from './data-sources.js';
import { MysqlSql, type Sql, SqliteSql } from './sql.js';

/** Reads for GET. It never decides a write: what a decision depends on is loaded inside its own turn. */
export class Reader {
  readonly sql: Sql;

  constructor(private readonly source: DataSource) {
    this.sql = source.options.type === 'mysql' ? new MysqlSql(source) : new SqliteSql(nativeOf(source));
  }

  get manager(): EntityManager {
    return this.source.manager;
  }
}
