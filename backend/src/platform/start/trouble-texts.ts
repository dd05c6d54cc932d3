import type { Config, DatabaseTarget } from '../config/config.js';

/** What an error of the system or of a driver says about itself. */
export interface Cause {
  code: string;
  syscall?: string;
  path?: string;
  hostname?: string;
  message?: string;
}

type Tell = (config: Config, cause: Cause) => [zh: string, en: string];

const addressInUse: Tell = ({ port }) => [
  `端口 ${port} 已被占用，可能已有一个擂台在运行。请先结束它，或换一个端口：PORT=${port + 1} npm start`,
  `Port ${port} is taken, perhaps by Leitai itself. End that process, or choose another port: PORT=${port + 1} npm start`,
];
const noRightToPort: Tell = ({ port }) => [
  `当前用户无权使用端口 ${port}。请换一个 1024 以上的端口：PORT=3000 npm start`,
  `This user may not use port ${port}. Choose one above 1024: PORT=3000 npm start`,
];
const notOurAddress: Tell = ({ host }) => [
  `HOST=${host} 不是本机的地址。去掉 HOST 即在所有地址上提供服务。`,
  `HOST=${host} is not an address of this machine. Without HOST, Leitai serves on all of them.`,
];

/** The port could not be opened. */
export const listenTexts: Record<string, Tell> = {
  EADDRINUSE: addressInUse,
  EACCES: noRightToPort,
  EADDRNOTAVAIL: notOurAddress,
  ENOTFOUND: notOurAddress,
  EAI_AGAIN: notOurAddress,
};

/** Host and port of the database server, without user and password. */
const server = ({ database }: Config): string => (database.dialect === 'mysql' ? new URL(database.url).host : '');
const schemaOf = (database: DatabaseTarget): string =>
  database.dialect === 'mysql' ? decodeURIComponent(new URL(database.url).pathname.slice(1)) : '';
const userOf = (database: DatabaseTarget): string =>
  database.dialect === 'mysql' ? decodeURIComponent(new URL(database.url).username) : '';

const unreachable: Tell = (config, { code }) => [
  `连不上数据库服务器 ${server(config)}（${code}）。请确认它已启动、地址和端口正确（DATABASE_URL），再重试。`,
  `The database server ${server(config)} cannot be reached (${code}). Check that it runs and that DATABASE_URL names it, then try again.`,
];
const wrongPassword: Tell = (config) => [
  `数据库服务器 ${server(config)} 不接受用户“${userOf(config.database)}”或其密码。密码里的特殊字符在 DATABASE_URL 中要写成 %XX。`,
  `The database server ${server(config)} does not accept the user "${userOf(config.database)}" or its password. Special characters of a password are written as %XX in DATABASE_URL.`,
];
const noSuchDatabase: Tell = (config) => {
  const sql = `CREATE DATABASE \`${schemaOf(config.database)}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
  return [
    `服务器 ${server(config)} 上没有数据库“${schemaOf(config.database)}”。请在服务器上执行：${sql};`,
    `The server ${server(config)} has no database "${schemaOf(config.database)}". Run there: ${sql};`,
  ];
};
const noRights: Tell = (config) => [
  `用户“${userOf(config.database)}”无权使用数据库“${schemaOf(config.database)}”。请授予全部权限：GRANT ALL ON \`${schemaOf(config.database)}\`.* TO …`,
  `The user "${userOf(config.database)}" may not use the database "${schemaOf(config.database)}". Grant it all rights: GRANT ALL ON \`${schemaOf(config.database)}\`.* TO …`,
];

/** MySQL or MariaDB could not be opened. */
export const mysqlTexts: Record<string, Tell> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ETIMEDOUT: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  PROTOCOL_CONNECTION_LOST: unreachable,
  ER_CON_COUNT_ERROR: unreachable,
  ER_ACCESS_DENIED_ERROR: wrongPassword,
  ER_BAD_DB_ERROR: noSuchDatabase,
  ER_DBACCESS_DENIED_ERROR: noRights,
  ER_TABLEACCESS_DENIED_ERROR: noRights,
};

const fileOf = ({ database }: Config): string => (database.dialect === 'sqlite' ? database.path : '');

const noWriting: Tell = (config, { path, code }) => [
  `无法写入 ${path ?? fileOf(config)}（${code}）。请让运行擂台的用户可以读写它所在的目录，或另选位置：DATABASE_URL=sqlite:路径，LEITAI_DATA=目录。`,
  `${path ?? fileOf(config)} cannot be written (${code}). Let the user who runs Leitai read and write its folder, or choose another place: DATABASE_URL=sqlite:PATH, LEITAI_DATA=FOLDER.`,
];
const notADatabase: Tell = (config) => [
  `${fileOf(config)} 不是 SQLite 数据库，或已损坏。请换一个路径，或从备份恢复。`,
  `${fileOf(config)} is not a SQLite database, or is damaged. Choose another path, or restore it from a backup.`,
];
const busy: Tell = (config) => [
  `另一个程序正占用 ${fileOf(config)}。请等它结束后重试。`,
  `Another program holds ${fileOf(config)}. Wait until it is done and try again.`,
];
const full: Tell = (config, { path }) => [
  `写入 ${path ?? fileOf(config)} 时磁盘空间不足。请腾出空间后重试。`,
  `The disk is full at ${path ?? fileOf(config)}. Make room and try again.`,
];

/** A file or folder could not be opened. */
export const fileTexts: Record<string, Tell> = {
  EACCES: noWriting,
  EPERM: noWriting,
  EROFS: noWriting,
  ENOENT: noWriting,
  EEXIST: noWriting,
  ENOTDIR: noWriting,
  EISDIR: noWriting,
  ENOSPC: full,
  SQLITE_CANTOPEN: noWriting,
  SQLITE_CANTOPEN_ISDIR: noWriting,
  SQLITE_READONLY: noWriting,
  SQLITE_READONLY_DIRECTORY: noWriting,
  SQLITE_READONLY_DBMOVED: noWriting,
  SQLITE_IOERR: noWriting,
  SQLITE_NOTADB: notADatabase,
  SQLITE_CORRUPT: notADatabase,
  SQLITE_BUSY: busy,
  SQLITE_LOCKED: busy,
  SQLITE_FULL: full,
};
