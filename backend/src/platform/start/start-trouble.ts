import { type Config, ConfigError } from '../config/config.js';
import { type Cause, fileTexts, listenTexts, mysqlTexts } from './trouble-texts.js';

/** The innermost cause that carries a code, looking through what TypeORM wraps around a driver's error. */
function causeOf(error: unknown): Cause | undefined {
  const { code, driverError, cause } = (error ?? {}) as { code?: unknown; driverError?: unknown; cause?: unknown };
  if (typeof code === 'string') return error as Cause;
  const inner = driverError ?? cause;
  return inner === undefined ? undefined : causeOf(inner);
}

/**
 * Why the process could not start and how to mend it, a sentence in each language; undefined for a defect of our own,
 * whose stack is worth more. `config` is undefined as long as it could not be read.
 */
export function startTrouble(error: unknown, config: Config | undefined): string | undefined {
  if (error instanceof ConfigError) return error.message;
  const cause = causeOf(error);
  if (!cause || !config) return undefined;
  return tableOf(cause, config)[cause.code]?.(config, cause).join('\n');
}

function tableOf({ syscall, hostname, path }: Cause, { host, database }: Config) {
  if (syscall === 'listen' || (syscall === 'getaddrinfo' && hostname === host)) return listenTexts;
  return database.dialect === 'mysql' && path === undefined ? mysqlTexts : fileTexts;
}
