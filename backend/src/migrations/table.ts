import { type QueryRunner, Table, type TableColumnOptions, type TableIndexOptions } from 'typeorm';
import { type ColumnTypes, columnTypes } from '../platform/database/column-types.js';

/** Column types of the dialect a migration runs on. */
export const typesOf = (runner: QueryRunner): ColumnTypes =>
  columnTypes(runner.connection.options.type === 'mysql' ? 'mysql' : 'sqlite');

export const id = (name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: '36',
  ...more,
});

export const text = (name: string, length: number, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});

export const column = (name: string, type: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type,
  ...more,
});

export interface Reference {
  name: string;
  column: string;
  table: string;
  /** Referenced column; `id` unless said. */
  to?: string;
  onDelete?: 'CASCADE' | 'NO ACTION';
}

/**
 * Creates a table with named indices and foreign keys. `onUpdate` is spelt out, or MariaDB reports endless drift.
 * MySQL DDL does not roll back: one table per migration.
 */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: TableColumnOptions[],
  { indices = [], references = [] }: { indices?: TableIndexOptions[]; references?: Reference[] } = {},
): Promise<void> {
  await runner.createTable(
    new Table({
      name,
      columns,
      indices,
      foreignKeys: references.map(({ name: key, column: from, table, to = 'id', onDelete = 'NO ACTION' }) => ({
        name: key,
        columnNames: [from],
        referencedTableName: table,
        referencedColumnNames: [to],
        onDelete,
        onUpdate: 'NO ACTION',
      })),
    }),
  );
}
