import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createConnection } from 'mysql2/promise';
import { PrivateMariadb } from '../support/mariadb.mjs';
import { programPath } from '../support/program-path.mjs';

const whenInstalled = programPath('mariadbd') ? describe : describe.skip;

const ask = async (url: string, sql: string) => {
  const connection = await createConnection(url);
  try {
    return (await connection.query(sql))[0];
  } finally {
    await connection.end();
  }
};

whenInstalled('the private MariaDB', () => {
  it('keeps committed rows through a power cut, on the same port', async () => {
    const server = await PrivateMariadb.create();
    try {
      expect(await ask(server.url, 'SELECT @@innodb_flush_log_at_trx_commit AS flush')).toEqual([{ flush: 1 }]);
      await ask(server.url, 'CREATE TABLE t (a INT)');
      await ask(server.url, 'INSERT INTO t VALUES (1)');
      await server.stop('SIGKILL');
      await expect(ask(server.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
      await server.start();
      expect(await ask(server.url, 'SELECT a FROM t')).toEqual([{ a: 1 }]);
    } finally {
      await server.dispose();
    }
    expect(existsSync(server.dir)).toBe(false);
  });

  it('ends, and takes its data along, when the run that started it is killed', async () => {
    const module = path.resolve(__dirname, '../support/mariadb.mjs');
    const script = `import { PrivateMariadb } from ${JSON.stringify(module)};
      const { dir, url } = await PrivateMariadb.create();
      console.log(JSON.stringify({ dir, url }));
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const [line] = await new Promise<string[]>((resolve) =>
      createInterface({ input: owner.stdout }).once('line', (text) => resolve([text])),
    );
    const { dir, url } = JSON.parse(line!) as { dir: string; url: string };
    owner.kill('SIGKILL');
    for (let tries = 0; existsSync(dir) && tries < 200; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(existsSync(dir)).toBe(false);
    await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });
});
