/** Why the database did not take or give something, as far as a caller can act on it. */
export type StorageFailure = 'busy' | 'full' | 'gone' | 'deadlock';

const FAILURES: Record<string, StorageFailure> = {
  SQLITE_BUSY: 'busy',
  SQLITE_BUSY_SNAPSHOT: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_FULL: 'full',
  SQLITE_IOERR_WRITE: 'full',
  SQLITE_CANTOPEN: 'gone',
  ER_LOCK_WAIT_TIMEOUT: 'busy',
  ER_LOCK_DEADLOCK: 'deadlock',
  // InnoDB: the record changed since this snapshot; MariaDB answers so instead of a deadlock.
  ER_CHECKREAD: 'deadlock',
  ER_DISK_FULL: 'full',
  ER_RECORD_FILE_FULL: 'full',
  ER_SERVER_SHUTDOWN: 'gone',
  ER_CON_COUNT_ERROR: 'busy',
  ER_NORMAL_SHUTDOWN: 'gone',
  ER_CONNECTION_KILLED: 'gone',
  ER_QUERY_INTERRUPTED: 'gone',
  PROTOCOL_CONNECTION_LOST: 'gone',
  PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR: 'gone',
  PROTOCOL_ENQUEUE_AFTER_QUIT: 'gone',
  ECONNREFUSED: 'gone',
  ECONNRESET: 'gone',
  EPIPE: 'gone',
  ETIMEDOUT: 'gone',
  ENOENT: 'gone',
};

/** The driver's code of an error, looking through TypeORM's wrapper. */
export function driverCode(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError ? driverCode(driverError) : undefined;
}

/** Tells a storage failure from a defect in our own code; undefined for the latter. */
export function storageFailure(error: unknown): StorageFailure | undefined {
  const code = driverCode(error);
  if (code === undefined) {
    const message = error instanceof Error ? error.message : '';
    return /Connection is closed|closed state|Pool is closed/i.test(message) ? 'gone' : undefined;
  }
  return FAILURES[code];
}

/** A unique index refused a row. */
export function isDuplicate(error: unknown): boolean {
  const code = driverCode(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'ER_DUP_ENTRY';
}
