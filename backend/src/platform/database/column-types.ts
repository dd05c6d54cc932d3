import type { ColumnType } from 'typeorm';

export type Dialect = 'sqlite' | 'mysql';

/**
 * Column types that differ between the dialects, for entities (decided when the class is loaded, from DATABASE_URL)
 * and for migrations. Named here once, or the drift test finds endless differences.
 */
export interface ColumnTypes {
  int: ColumnType & string;
  bool: ColumnType & string;
  /** Large JSON documents: rules, snapshots. */
  document: ColumnType & string;
  /** Milliseconds since the epoch, sequence numbers. */
  long: ColumnType & string;
}

const TYPES: Record<Dialect, ColumnTypes> = {
  sqlite: { int: 'integer', bool: 'boolean', document: 'text', long: 'bigint' },
  mysql: { int: 'int', bool: 'tinyint', document: 'longtext', long: 'bigint' },
};

export const columnTypes = (dialect: Dialect): ColumnTypes => TYPES[dialect];

export const types = columnTypes(/^(mysql|mariadb):/.test(process.env.DATABASE_URL ?? '') ? 'mysql' : 'sqlite');

/** MySQL returns bigint as text; ours are sequence numbers and milliseconds, far below 2^53. */
export const asNumber = {
  from: (stored: string | number | null): number | null => (stored === null ? null : Number(stored)),
  to: (value: number | null): number | null => value,
};
