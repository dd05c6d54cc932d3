import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './free-port.mjs';
import { programPath } from './program-path.mjs';

const user = 'leitai';
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

/**
 * Lives as long as its server. A line on its stdin ends the server kindly; when the pipe closes without one, the process
 * that started the tests is gone, and server and data go too.
 */
const leash = `dir=$1; shift; "$@" & server=$!
  read -r line; kill $server 2>/dev/null; wait $server
  [ "$line" = keep ] || rm -rf "$dir"`;

/**
 * A MariaDB of one's own: temporary data directory, own socket, free port on 127.0.0.1, durable at every commit. It needs
 * and touches no MariaDB service of the system.
 */
export class PrivateMariadb {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #leash;

  /**
   * @param {string} dir
   * @param {number} port
   * @param {string} password
   */
  constructor(dir, port, password) {
    this.dir = dir;
    this.port = port;
    this.password = password;
  }

  /**
   * A running server with an empty database `leitai`.
   * @returns {Promise<PrivateMariadb>}
   * @throws when MariaDB is not installed or does not start; the message holds its log
   */
  static async create() {
    const dir = await mkdtemp(path.join(tmpdir(), 'leitai-mariadb-'));
    const server = new PrivateMariadb(dir, await freePort(), randomBytes(12).toString('hex'));
    try {
      await server.#install();
      await server.start();
      return server;
    } catch (error) {
      await server.dispose();
      throw error;
    }
  }

  /** URL of the database `leitai`; its user may create others. */
  get url() {
    return this.urlOf('leitai');
  }

  /** @param {string} database */
  urlOf(database) {
    return `mysql://${user}:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  async #install() {
    const program = required('mariadb-install-db');
    const args = ['--no-defaults', ...asRoot, `--datadir=${this.dir}/data`, '--auth-root-authentication-method=normal'];
    await promisify(execFile)(program, [...args, '--skip-test-db']);
    const account = `'${user}'@'127.0.0.1'`;
    const sql = [
      'CREATE DATABASE IF NOT EXISTS leitai CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;',
      `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${this.password}';`,
      `GRANT ALL PRIVILEGES ON *.* TO ${account};`,
    ];
    await writeFile(path.join(this.dir, 'init.sql'), `${sql.join('\n')}\n`);
  }

  /** Starts the server on the same data and port as before, and waits until it accepts connections. */
  async start() {
    const server = [required('mariadbd'), ...this.#settings()];
    this.#leash = spawn('sh', ['-c', leash, 'leash', this.dir, ...server], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    for (const limit = Date.now() + 60_000; !(await accepts(this.port)); await pause(50)) {
      if (Date.now() > limit || this.#leash.exitCode !== null) throw new Error(`MariaDB: ${await this.log()}`);
    }
  }

  #settings() {
    return [
      '--no-defaults',
      ...asRoot,
      `--datadir=${this.dir}/data`,
      `--socket=${this.dir}/mariadb.sock`,
      `--pid-file=${this.dir}/mariadb.pid`,
      `--log-error=${this.dir}/mariadb.log`,
      `--init-file=${this.dir}/init.sql`,
      `--port=${this.port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--innodb-flush-log-at-trx-commit=1',
      '--innodb-buffer-pool-size=64M',
      '--innodb-log-file-size=32M',
      '--performance-schema=OFF',
      '--max-connections=200',
    ];
  }

  /**
   * Stops the server and keeps its data, as in an outage.
   * @param {'SIGTERM' | 'SIGKILL'} [signal] SIGKILL is the power cut
   */
  async stop(signal = 'SIGTERM') {
    const held = this.#leash;
    if (!held || held.exitCode !== null) return;
    const pid = Number(await readFile(`${this.dir}/mariadb.pid`, 'utf8').catch(() => 0));
    const gone = new Promise((resolve) => held.once('exit', resolve));
    if (pid > 0) process.kill(pid, signal);
    held.stdin?.end('keep\n');
    await gone;
  }

  /** Ends the server and removes its data. */
  async dispose() {
    await this.stop();
    await rm(this.dir, { recursive: true, force: true });
  }

  /** The server's error log so far. */
  log() {
    return readFile(`${this.dir}/mariadb.log`, 'utf8').catch(() => '');
  }
}

/** @param {string} name */
function required(name) {
  const program = programPath(name);
  if (!program)
    throw new Error(`${name} is not installed (Debian: apt-get install mariadb-server-core mariadb-client-core)`);
  return program;
}

/**
 * Whether a MariaDB server greets on this port.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (/** @type {boolean} */ yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('data', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
  });
}
