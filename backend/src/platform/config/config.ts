import { resolve } from 'node:path';

export interface SqliteTarget {
  dialect: 'sqlite';
  path: string;
  /** Upper bound of the file in pages (`SQLITE_MAX_PAGES`); null = none. */
  maxPages: number | null;
  /** The file must carry the demo mark; without this it must not. */
  demo: boolean;
}

export interface MysqlTarget {
  dialect: 'mysql';
  url: string;
}

export type DatabaseTarget = SqliteTarget | MysqlTarget;

/** Everything the process takes from its environment, read once. */
export interface Config {
  database: DatabaseTarget;
  port: number;
  host: string;
  /** Directory of the key file; beside the embedded database unless `LEITAI_DATA` says otherwise. */
  dataDirectory: string;
  /** Extra host names that pages may be asked for, besides localhost and what a proxy on loopback says. */
  hosts: string[];
  logLevel: string;
  /** A show with invented people: its database is marked, and anyone may step into any role. */
  demo: boolean;
}

export class ConfigError extends Error {}

function databaseTarget(url: string, maxPages: string | undefined, demo: boolean): DatabaseTarget {
  if (/^(mysql|mariadb):\/\//.test(url) && namesServerAndDatabase(url))
    return { dialect: 'mysql', url: url.replace(/^mariadb:/, 'mysql:') };
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) {
    return {
      dialect: 'sqlite',
      path: resolve(url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '')),
      maxPages: maxPages ? wholeNumber('SQLITE_MAX_PAGES', maxPages, 1, 2 ** 31) : null,
      demo,
    };
  }
  const shown = url.replace(/\/\/.*@/, '//***@');
  throw new ConfigError(`DATABASE_URL 应为 sqlite:路径 或 mysql://用户:密码@主机:端口/库名，现在是“${shown}”。
DATABASE_URL must be sqlite:PATH or mysql://user:password@host:port/database, got "${shown}".`);
}

function namesServerAndDatabase(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  return hostname !== '' && /^\/[^/]+$/.test(pathname);
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function logLevel(text: string): string {
  if (LOG_LEVELS.includes(text)) return text;
  throw new ConfigError(`LOG_LEVEL 应为 ${LOG_LEVELS.join('、')} 之一，现在是“${text}”。
LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, got "${text}".`);
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new ConfigError(`${name} 应为 ${min} 到 ${max} 的整数，现在是“${text}”。
${name} must be a whole number from ${min} to ${max}, got "${text}".`);
}

function refuseDemo(env: NodeJS.ProcessEnv, { dialect }: DatabaseTarget): void {
  if (env.NODE_ENV === 'production') {
    throw new ConfigError(`NODE_ENV=production 时不能用 --demo：演示里谁都可以切换成任何角色。请去掉其中一个。
--demo is refused with NODE_ENV=production: in the demo anyone may step into any role. Leave one of them out.`);
  }
  if (dialect !== 'sqlite') {
    throw new ConfigError(`演示只用自己的 SQLite 文件。请去掉 DATABASE_URL，或写 DATABASE_URL=sqlite:路径。
The demo uses a SQLite file of its own. Leave DATABASE_URL out, or give DATABASE_URL=sqlite:PATH.`);
  }
}

/** Keys lie beside the embedded database; those of the demo apart, so that a real server never shares them. */
const keysBeside = (target: DatabaseTarget): string =>
  target.dialect === 'sqlite' ? resolve(target.path, target.demo ? '../demo' : '..') : 'data';

/**
 * Reads the configuration; an empty value counts as none. Throws ConfigError with a sentence in both languages when a
 * value is wrong, and when a demo is asked for where none may be.
 */
export function readConfig(env: NodeJS.ProcessEnv, { demo = false } = {}): Config {
  const url = env.DATABASE_URL || (demo ? 'sqlite:data/demo.sqlite' : 'sqlite:data/leitai.sqlite');
  const database = databaseTarget(url, env.SQLITE_MAX_PAGES, demo);
  if (demo) refuseDemo(env, database);
  return {
    database,
    port: wholeNumber('PORT', env.PORT || '3000', 0, 65535),
    host: env.HOST || '0.0.0.0',
    dataDirectory: resolve(env.LEITAI_DATA || keysBeside(database)),
    hosts: (env.LEITAI_HOSTS ?? '')
      .split(',')
      .map((host) => host.trim())
      .filter(Boolean),
    logLevel: logLevel(env.LOG_LEVEL || 'info'),
    demo,
  };
}
